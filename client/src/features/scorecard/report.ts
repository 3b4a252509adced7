import type { Scorecard, ScorecardDimension, ScorecardItem } from '@onsite/server/contract/scorecard';
import { missing, weakestItems } from '@onsite/server/contract/weakest-items';
import { type Line, linesOf } from './twins.ts';

/** One dimension with its items, as the page tells them. */
export interface DimensionReport {
  dimension: ScorecardDimension;
  /** Share of the whole weight, 0–1. */
  share: number;
  shown: Line[];
  /** Open items at or below the bar: with them it would have been met. */
  toBar: Line[];
  /** Open items above the bar, and all open ones where there is no bar. */
  beyond: Line[];
}

const byAnchor = (one: Line, other: Line) => one.item.anchor - other.item.anchor;

/** The dimensions that count first, each with what was shown of it and what was not, lowest anchor first. */
export function dimensionReports({ dimensions, items }: Pick<Scorecard, 'dimensions' | 'items'>): DimensionReport[] {
  const total = dimensions.reduce((sum, { weight }) => sum + weight, 0);
  const reports = dimensions.map((dimension): DimensionReport => {
    const own = linesOf(items.filter((item) => item.dimension === dimension.id)).toSorted(byAnchor);
    const open = own.filter(({ item }) => !isShown(item));
    const { bar } = dimension;
    return {
      dimension,
      share: total === 0 ? 0 : dimension.weight / total,
      shown: own.filter(({ item }) => isShown(item)),
      toBar: open.filter(({ item }) => bar !== null && item.anchor <= bar),
      beyond: open.filter(({ item }) => bar === null || item.anchor > bar),
    };
  });
  return [...reports.filter(({ share }) => share > 0), ...reports.filter(({ share }) => share === 0)];
}

/** Whether a part has anything to tell: one that counts nothing and holds no point does not. */
export const hasPoints = ({ share, shown, toBar, beyond }: DimensionReport): boolean =>
  share > 0 || shown.length + toBar.length + beyond.length > 0;

/** Shown is what has evidence or a credit: also what was judged in a dimension that as a whole could not be. */
const isShown = ({ status, evidence, credit }: ScorecardItem): boolean =>
  status === 'met' || status === 'partial' || (status === 'cannot_evaluate' && (evidence.length > 0 || credit > 0));

/** "14, of which 1 without credit": the signs as the summary counts them, two on one line where the same is asked twice. */
export function shownCount(lines: readonly Line[]): string {
  const signs = lines.flatMap(({ item, twins }) => [item, ...twins]).filter(isShown);
  const free = signs.filter(({ credit }) => credit === 0).length;
  return free === 0 ? String(signs.length) : `${signs.length}, of which ${free} without credit`;
}

/** The dimension that holds the overall score back the most: weight times the points missing to the bar's 75. */
export function mostToGain(dimensions: readonly ScorecardDimension[]): string | null {
  const [worst] = dimensions.toSorted((one, other) => missing(other) - missing(one));
  return worst && missing(worst) > 0 ? worst.id : null;
}

/**
 * The open points of each part, the part first that holds back the most; without those whose twin was shown, and
 * without the parts that have all their points.
 */
export function openByPart(card: Pick<Scorecard, 'dimensions' | 'items'>, reports: readonly DimensionReport[]) {
  const leading = new Set(reports.flatMap(({ shown, toBar, beyond }) => [...shown, ...toBar, ...beyond]).map(idOf));
  const full = new Set(card.dimensions.filter(({ score }) => score === FULL).map(({ id }) => id));
  const open = weakestItems(card, card.items.length).filter(
    (item) => leading.has(item.id) && !full.has(item.dimension),
  );
  return [...Map.groupBy(open, ({ dimension }) => dimension).values()];
}

const FULL = 100;
const idOf = ({ item }: Line) => item.id;

/** A next step as the scorer words it, `Next: … For example: “…”`, in its two parts. */
export function stepAndExample(nextStep: string): { step: string; example: string | null } {
  const [step = '', example] = nextStep.replace(/^Next:\s*/, '').split(/\s*For example:\s*/);
  const bare = example?.trim().replace(/^["“]|["”]$/g, '');
  return { step: step.charAt(0).toUpperCase() + step.slice(1), example: bare ? bare : null };
}
