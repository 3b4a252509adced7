import type { Token } from './words.ts';

const NEGATORS = new Set([
  'no',
  'not',
  'never',
  'without',
  'cannot',
  'nor',
  'neither',
  'none',
  'nobody',
  'nothing',
  'avoid',
  'forget',
  'skip',
]);
/** Words that turn the sentence: a negation does not reach over them. */
const TURNS = new Set([
  'but',
  'because',
  'since',
  'so',
  'if',
  'when',
  'unless',
  'until',
  'instead',
  'then',
  'while',
  'therefore',
  'and',
  'which',
]);
/** Words that say "this is more than we need" without a negator. */
const DECLINES = new Set([
  'overkill',
  'unnecessary',
  'needless',
  'premature',
  'overhead',
  'skip',
  'avoid',
  'defer',
  'postpone',
  'enough',
  'plenty',
  'suffices',
  'suffice',
  'fits',
  'carries',
  'refuse',
  'decline',
  'neither',
]);
/** How many words a negation reaches over. */
const REACH = 7;

export const isNegator = (token: Token): boolean =>
  NEGATORS.has(token.word) || token.word.endsWith("n't") || token.word === 'dont';

/**
 * Whether what stands at token `at` is denied: a negator before it in the same clause. What a counterfactual
 * denies is argued for, not denied: "without jitter all would come at once", "if we had no outbox …".
 */
export function isNegated(text: string, start: number, tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= REACH; i -= 1) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    if (!token || !next) return false;
    if (/[,;:()]|—|–/.test(text.slice(token.end - start, next.start - start))) return false;
    if (isNegator(token)) return !(next.word === 'only' || next.word === 'just') && !isCounterfactual(tokens, i);
    if (TURNS.has(token.word)) return false;
  }
  return false;
}

function isCounterfactual(tokens: readonly Token[], negator: number): boolean {
  if (tokens[negator]?.word === 'without') return negator === 0 || tokens.some((token) => token.word === 'would');
  return tokens.slice(Math.max(0, negator - 4), negator).some((token) => token.word === 'if');
}

/** Whether a sentence turns something down anywhere, by a negator or by a word such as "overkill". */
export function declines(tokens: readonly Token[]): boolean {
  return tokens.some((token) => isNegator(token) || DECLINES.has(token.word));
}
