import { type CompiledPhrases, findConcepts } from '../detect/concepts.ts';
import { isHollow } from '../detect/hollow.ts';
import { saysSomethingOfItsOwn } from '../detect/lists.ts';
import { sentencesOf, tokensOf } from '../detect/words.ts';
import type { Ask } from './events.ts';
import { ONE_THING, saltOf } from './lines.ts';
import { soundsLikeVerdict } from './mention.ts';
import { type Interview, saidBefore } from './state.ts';

/** After so many answers in a row that say next to nothing. */
const ANSWERS = 3;
/** Where it looks for things that were named. */
export const LAST_SENTENCES = 4;

interface Ears {
  concepts: CompiledPhrases;
  nounsIn: (text: string) => readonly string[];
}

/**
 * Somebody who answers again and again with names and promises is asked, once, what one of the things named does here:
 * another question would only bring other names.
 */
export function oneThing(state: Interview, ears: Ears): Ask | null {
  if (state.spoken.some(({ brief }) => brief.ask?.step === 'one-thing')) return null;
  const answers = state.view.turns.filter(({ by }) => by === 'candidate').slice(-ANSWERS);
  const last = answers.at(-1);
  if (!last || answers.length < ANSWERS || !answers.every(({ text }) => saysLittle(text))) return null;
  const thing = thingIn(last.text, saidBefore(state).join('\n').toLowerCase(), ears);
  if (thing === null) return null;
  const way = ONE_THING[saltOf(thing) % ONE_THING.length] ?? '#';
  return { probe: null, step: 'one-thing', items: [], text: way.replace('#', () => thing) };
}

/** Whether an answer only names things and promises: at most half of its sentences say something of their own. */
export function saysLittle(text: string): boolean {
  const sentences = sentencesOf(text);
  const telling = sentences.filter(({ tokens }) => saysSomethingOfItsOwn(tokens) && !isHollow(tokens));
  return telling.length * 2 <= sentences.length;
}

/** The last thing named that can be asked about: a noun, and a term of the task or a name. */
function thingIn(text: string, said: string, { concepts, nounsIn }: Ears): string | null {
  const last = sentencesOf(text).slice(-LAST_SENTENCES);
  const things = last.filter(({ tokens }) => !isHollow(tokens)).flatMap((sentence) => nounsIn(sentence.text));
  const fits = (thing: string) => !soundsLikeVerdict(thing) && !/\d/.test(thing) && !said.includes(thing.toLowerCase());
  const known = (thing: string) => findConcepts(concepts, tokensOf(thing)).length > 0;
  return (
    things.findLast((thing) => fits(thing) && known(thing)) ??
    things.findLast((thing) => fits(thing) && NAME.test(thing)) ??
    null
  );
}
/** A name, and no quality: "RESTful", "Stateless". */
const NAME = /^\p{Lu}(?!.*(?:ful|less|able|ible|ive|ed|ing)$)/u;
