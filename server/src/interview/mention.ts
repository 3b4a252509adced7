import { type CompiledPhrases, findConcepts, surfaceOf } from '../detect/concepts.ts';
import { isStop, type Sentence, sentencesOf } from '../detect/words.ts';

const LONGEST_FRAGMENT = 7;
const FILLER = /^(?:so|and|then|also|but|well|okay|ok|now|first|i think|i guess|i would say|let me|maybe|yes|no)[, ]+/i;

/**
 * A few of the candidate's own words, verbatim, for the interviewer to pick up: a concept of the question in hand if
 * one was said, else the beginning of their last full sentence. Null where nothing is worth picking up.
 * @param texts the candidate's last turns, oldest first
 * @param wanted concepts that the question is about
 */
export function mentionOf(
  texts: readonly string[],
  concepts: CompiledPhrases,
  wanted: ReadonlySet<string>,
): string | null {
  const sentences = texts.flatMap((text) => [...sentencesOf(text)]).filter(({ text }) => !text.includes('?'));
  return namedConcept(sentences, concepts, wanted) ?? fragment(sentences);
}

function namedConcept(
  sentences: readonly Sentence[],
  concepts: CompiledPhrases,
  wanted: ReadonlySet<string>,
): string | null {
  let best: { surface: string; rank: number } | null = null;
  sentences.forEach((sentence, index) => {
    for (const match of findConcepts(concepts, sentence.tokens)) {
      const surface = surfaceOf(sentence, match);
      const words = match.to - match.from;
      const rank = (wanted.has(match.concept) ? 1000 : 0) + index * 10 + Math.min(words, 3);
      if (words <= LONGEST_FRAGMENT && surface.length >= 4 && (!best || rank >= best.rank)) best = { surface, rank };
    }
  });
  const found = best as { surface: string; rank: number } | null;
  return found ? found.surface : null;
}

/** The first words of the last sentence that reads like one (some content, some grammar, not a list of noise). */
function fragment(sentences: readonly Sentence[]): string | null {
  for (const sentence of sentences.toReversed()) {
    const content = sentence.tokens.filter((token) => !isStop(token.word)).length;
    if (sentence.tokens.length < 6 || content < 2 || sentence.tokens.length - content < 2) continue;
    const words = sentence.text.replace(FILLER, '').split(/\s+/).slice(0, LONGEST_FRAGMENT);
    while (words.length > 2 && isStop((words.at(-1) ?? '').toLowerCase().replace(/\W/g, ''))) words.pop();
    const cut = words.join(' ').replace(/[,;:.!]+$/, '');
    if (cut.length >= 8 && !cut.includes('"')) return cut;
  }
  return null;
}
