/** One goal of the table: what was measured, what is asked, whether it holds. `pass` null: the machine was too busy. */
export interface Row {
  id: string;
  figure: string;
  goal: string;
  pass: boolean | null;
  /** Why a row does not pass. */
  reason?: string;
}

/** How much is measured: `tiny` within npm test, `short` in minutes, `full` as many as the goals ask for. */
export type Size = 'tiny' | 'short' | 'full';

/** A figure of each size. */
export const bySize = <T>(size: Size, tiny: T, short: T, full: T): T => ({ tiny, short, full })[size];

/** A row that passes where nothing was found; what was found is its reason. */
export function rowOf(id: string, figure: string, goal: string, problems: readonly string[]): Row {
  if (problems.length === 0) return { id, figure, goal, pass: true };
  return { id, figure, goal, pass: false, reason: `${problems.length}: ${problems.slice(0, 3).join(' · ')}` };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const SIGNS = { true: 'pass', false: 'FAIL', null: 'busy' } as const;

/** The rows as a table for people. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ id, figure, goal, pass, reason }) => [
    id,
    SIGNS[`${pass}`],
    figure,
    goal,
    ...(reason ? [reason] : []),
  ]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
