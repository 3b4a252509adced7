import type { Certificate, Verdict } from '../contract/vocabulary.ts';

/** An item's weight in a dimension: its anchor (1–4) and what it earned (0, ½ or 1). */
export interface Earned {
  anchor: number;
  credit: number;
}

/** A dimension as it enters the overall score. `score` is null where it could not be evaluated or does not count. */
export interface Weighed {
  id: string;
  weight: number;
  bar: number | null;
  core: boolean;
  evaluable: boolean;
  level: number;
  score: number | null;
}

/** Every figure is kept to nine decimals, so that comparing never hangs on the last bit. */
export const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;

/**
 * The level L of a dimension, 0–4 (scoring.md, Arithmetic).
 * C_k is the credit at anchor k or above, need_k half of the items at anchor k rounded up, f_k = min(1, C_k / need_k),
 * L = Σ min(f_k, mean(f_1 … f_{k−1})). An anchor without items asks nothing of its own and carries the mean below it.
 */
export function levelOf(items: readonly Earned[]): number {
  if (items.length === 0) return 0;
  const shares: number[] = [];
  let level = 0;
  for (let anchor = 1; anchor <= 4; anchor += 1) {
    const below = shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
    const need = Math.ceil(items.filter((item) => item.anchor === anchor).length / 2);
    const credit = items.reduce((sum, item) => sum + (item.anchor >= anchor ? item.credit : 0), 0);
    const share = need === 0 ? below : Math.min(1, credit / need);
    shares.push(share);
    level += Math.min(share, below);
  }
  return rounded(level);
}

/** The first anchor whose share is not full: what holds the level down; null where all are full. */
export function heldAt(items: readonly Earned[]): number | null {
  for (let anchor = 1; anchor <= 4; anchor += 1) {
    const need = Math.ceil(items.filter((item) => item.anchor === anchor).length / 2);
    const credit = items.reduce((sum, item) => sum + (item.anchor >= anchor ? item.credit : 0), 0);
    if (credit < need) return anchor;
  }
  return null;
}

/** Points 0–100 for a level against its bar (1–4): exactly 75 at the bar, linear below and above. */
export function scoreOf(level: number, bar: number): number {
  if (level <= bar) return rounded((75 * level) / bar);
  return rounded(75 + (25 * (level - bar)) / (4 - bar));
}

/** The weighted mean of the evaluated dimensions, 0–100, before gates; null where nothing was evaluated. */
export function overallOf(dimensions: readonly Weighed[]): number | null {
  let [sum, weights] = [0, 0];
  for (const { weight, score } of dimensions) {
    if (score === null || weight === 0) continue;
    sum += weight * score;
    weights += weight;
  }
  return weights === 0 ? null : rounded(sum / weights);
}

/** Evaluated weight over total weight, 0–1. */
export function coverageOf(dimensions: readonly Weighed[]): number {
  const total = dimensions.reduce((sum, { weight }) => sum + weight, 0);
  const evaluated = dimensions.reduce((sum, { weight, evaluable }) => sum + (evaluable ? weight : 0), 0);
  return total === 0 ? 0 : rounded(evaluated / total);
}

export interface Gated {
  overall: number;
  verdict: Verdict;
  certificate: Certificate;
  gates: string[];
}

/** Applies the gates of the core dimensions to an overall score. */
export function gated(overall: number, dimensions: readonly Weighed[]): Gated {
  const cores = dimensions.filter((dimension) => dimension.core && dimension.evaluable && dimension.weight > 0);
  const broken = cores.filter((dimension) => dimension.level < 1);
  const short = cores.filter((dimension) => dimension.bar !== null && rounded(dimension.bar - dimension.level) > 1);
  const capped = broken.length > 0 ? Math.min(overall, 59) : overall;
  const verdict = verdictOf(capped);
  return {
    overall: capped,
    verdict: short.length > 0 && ABOVE_LEAN_NO.has(verdict) ? 'lean_no_hire' : verdict,
    certificate: short.length > 0 ? 'none' : certificateOf(capped),
    gates: [
      ...broken.map(({ id }) => `${id} is a core dimension below level 1: the overall score is at most 59`),
      ...short.map(
        ({ id }) => `${id} is a core dimension more than one level below its bar: at most lean_no_hire, no certificate`,
      ),
    ],
  };
}

const ABOVE_LEAN_NO: ReadonlySet<Verdict> = new Set(['strong_hire', 'hire', 'lean_hire']);

function verdictOf(overall: number): Verdict {
  if (overall >= 90) return 'strong_hire';
  if (overall >= 75) return 'hire';
  if (overall >= 60) return 'lean_hire';
  if (overall >= 50) return 'lean_no_hire';
  return overall >= 30 ? 'no_hire' : 'strong_no_hire';
}

function certificateOf(overall: number): Certificate {
  if (overall >= 90) return 'gold';
  if (overall >= 75) return 'silver';
  return overall >= 60 ? 'bronze' : 'none';
}
