import type { Evidence } from '../contract/scorecard.ts';
import type { Judgement } from './judge.ts';
import type { Status, Vote } from './model-answer.ts';

const ORDER: readonly Status[] = ['not_met', 'partial', 'met'];
/** More quotes do not make an item truer. */
const MOST_QUOTES = 3;

/** The median of the votes of one item; of two in the middle, the lower. The quotes are those of the votes that reach it. */
export function judgementOf(votes: readonly Vote[], quotes: ReadonlyMap<string, Evidence>): Judgement {
  const sorted = votes.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!middle) throw new Error('An item cannot be judged without a vote.');
  const { item, status, reason } = middle;
  if (status === 'not_met') return { item, status, evidence: [], reason };
  const agreeing = votes.filter((vote) => ORDER.indexOf(vote.status) >= ORDER.indexOf(status));
  return { item, status, reason, evidence: mostCited(agreeing).flatMap((id) => quotes.get(id) ?? []) };
}

/** The sentences cited by most votes; among equals, in the order in which they were cited. */
function mostCited(votes: readonly Vote[]): string[] {
  const counts = new Map<string, number>();
  for (const id of votes.flatMap(({ sentences }) => sentences)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_QUOTES)
    .map(([id]) => id);
}

/** The share of items whose votes differ; null where there was one vote. */
export function flipRate(votesByItem: readonly (readonly Vote[])[]): number | null {
  if (votesByItem.length === 0 || votesByItem.every((votes) => votes.length < 2)) return null;
  const flipped = votesByItem.filter((votes) => new Set(votes.map(({ status }) => status)).size > 1);
  return flipped.length / votesByItem.length;
}
