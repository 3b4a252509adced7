import type { SearchMatch } from '../contract/http.ts';
import type { StoredEvent } from '../interview/events.ts';
import { phrasesOf, wordsOf } from '../store/search.ts';

/** This many signs of a turn are shown on each side of what was found. */
const AROUND = 70;

/** The turn that holds most of what was searched for, the first of equals, with the place; null where only the title does. */
export function matchIn(events: readonly StoredEvent[], query: string): SearchMatch | null {
  const phrases = phrasesOf(query) ?? [];
  let best: { match: SearchMatch; count: number } | null = null;
  for (const event of events) {
    if (event.type !== 'CandidateSaid' && event.type !== 'InterviewerSaid') continue;
    const words = placedWords(event.text);
    const places = phrases.flatMap((phrase, at) => placeOf(words, phrase, at === phrases.length - 1) ?? []);
    const [first] = places;
    if (!first || places.length <= (best?.count ?? 0)) continue;
    const by = event.type === 'CandidateSaid' ? 'candidate' : 'interviewer';
    best = { match: { turnId: event.turnId, by, ...excerpt(event.text, first) }, count: places.length };
  }
  return best?.match ?? null;
}

interface Place {
  from: number;
  to: number;
}
interface PlacedWord extends Place {
  word: string;
}

/** The words as the index cuts them, with their place in the text (UTF-16 units). */
function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(/(?:\p{L}|\p{N}|\p{Mn})+/gu)].flatMap(({ 0: written, index }) => {
    const [word] = wordsOf(written);
    return word === undefined ? [] : [{ word, from: index, to: index + written.length }];
  });
}

function placeOf(words: readonly PlacedWord[], phrase: string, isLast: boolean): Place | null {
  const wanted = wordsOf(phrase);
  const start = words.findIndex((_, at) =>
    wanted.every((want, offset) => {
      const word = words[at + offset]?.word;
      return isLast && offset === wanted.length - 1 ? word?.startsWith(want) : word === want;
    }),
  );
  const [first, last] = [words[start], words[start + wanted.length - 1]];
  return first && last ? { from: first.from, to: last.to } : null;
}

/** Cut at words, with dots where something was left out. */
function excerpt(text: string, { from, to }: Place): Pick<SearchMatch, 'before' | 'found' | 'after'> {
  const before = text.slice(Math.max(0, from - AROUND), from);
  const after = text.slice(to, to + AROUND);
  return {
    before: from > AROUND ? `…${before.replace(/^\S*\s/, '')}` : before,
    found: text.slice(from, to),
    after: to + AROUND < text.length ? `${after.replace(/\s\S*$/, '')}…` : after,
  };
}
