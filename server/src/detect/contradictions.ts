import type { Script } from '../content/script.ts';
import { type CompiledPhrases, compileConcepts, findConcepts } from './concepts.ts';
import { isNegated } from './negation.ts';
import { isStop, type Sentence, tokensOf } from './words.ts';

/** A sentence with one of these weighs something; it does not say what the candidate builds. */
const WEIGHS = new Set(
  (
    'if would could might wrong bad danger dangerous risk risky naive problem avoid instead reject alternative otherwise unless ' +
    "lose loses lost why wouldn't couldn't mistake trap temptation tempting worse against unsafe broken breaks never"
  ).split(' '),
);

/**
 * The items whose credit the candidate's own design takes away, each with the contradiction's id. A phrase that is
 * one everyday word, or that only names one of the scenario's concepts, says nothing alone: two of them must meet.
 */
export function contradictionsIn(script: Script, sentences: readonly Sentence[]): Map<string, string> {
  const compiled = script.contradictions.map((contradiction) => ({
    ...contradiction,
    ...compile(script, contradiction.says),
  }));
  const taken = new Map<string, string>();
  for (const sentence of sentences) {
    const { tokens, text } = sentence;
    for (const { id, phrases, strong, costs } of compiled) {
      const hits = findConcepts(phrases, tokens);
      if (hits.length === 0 || !isOwnDesign(sentence)) continue;
      const said = hits.filter((hit) => !isNegated(text, sentence.start, tokens, hit.from)).map((hit) => hit.concept);
      if (!said.some((phrase) => strong.has(phrase)) && new Set(said).size < 2) continue;
      for (const item of costs) if (!taken.has(item)) taken.set(item, id);
    }
  }
  return taken;
}

function compile(script: Script, says: readonly string[]): { phrases: CompiledPhrases; strong: ReadonlySet<string> } {
  const named = new Set(Object.values(script.concepts).flat());
  const strong = says.filter(
    (phrase) =>
      !named.has(phrase) &&
      tokensOf(phrase).filter(({ word }) => !isStop(word) || word === 'no' || word === 'only').length >= 2,
  );
  return {
    phrases: compileConcepts(Object.fromEntries(says.map((phrase) => [phrase, [phrase]]))),
    strong: new Set(strong),
  };
}

const isOwnDesign = ({ text, tokens }: Sentence): boolean =>
  !/\?["')\]]*$/.test(text) && !tokens.some(({ word }) => WEIGHS.has(word));
