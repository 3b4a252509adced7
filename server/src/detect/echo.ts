import type { Token } from './words.ts';

/** All runs of three words of a text, by stem. */
export function trigramsOf(tokens: readonly Token[]): Set<string> {
  const trigrams = new Set<string>();
  addTrigrams(trigrams, tokens);
  return trigrams;
}

export function addTrigrams(to: Set<string>, tokens: readonly Token[]): void {
  for (let i = 2; i < tokens.length; i += 1) to.add(trigramAt(tokens, i));
}

/** The share (0–1) of a sentence's runs of three words that were said before; 0 for fewer than three words. */
export function overlapWith(said: ReadonlySet<string>, tokens: readonly Token[]): number {
  if (tokens.length < 3) return 0;
  let known = 0;
  for (let i = 2; i < tokens.length; i += 1) if (said.has(trigramAt(tokens, i))) known += 1;
  return known / (tokens.length - 2);
}

const trigramAt = (tokens: readonly Token[], i: number): string =>
  `${tokens[i - 2]?.stem} ${tokens[i - 1]?.stem} ${tokens[i]?.stem}`;
