const CLOSERS = `["'”’)\\]*_]*`;
const ENDS = new RegExp(`[.!?…]${CLOSERS}$`);
const ASKS = new RegExp(`\\?${CLOSERS}$`);
/** A full stop after these ends no sentence. */
const ABBREVIATIONS = /^["'(]*(?:e\.g|i\.e|etc|vs|approx|cf|mr|ms|dr|no|fig|[a-z])\.$/i;

/** Whether a sentence ends with this word. */
export function endsSentence(word: string): boolean {
  return ENDS.test(word) && !ABBREVIATIONS.test(word);
}

/** Whether this word ends a question: a question mark, but for one within an address. */
export function endsQuestion(word: string): boolean {
  return ASKS.test(word) && !word.includes('://');
}

/** What may still belong to a question's end. */
export const closesQuestion = (character: string): boolean => /["'”’)\]*_]/.test(character);

/** The text up to the end of its last whole sentence; empty where no sentence is whole. */
export function wholeSentences(text: string): string {
  let end = 0;
  for (const word of text.matchAll(/\S+/g)) if (endsSentence(word[0])) end = word.index + word[0].length;
  return text.slice(0, end);
}

/** Words as conduct C2 counts them. */
export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
