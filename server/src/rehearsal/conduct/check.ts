import type { Script } from '../../content/script.ts';
import type { Scorecard } from '../../contract/scorecard.ts';
import type { StoredEvent } from '../../interview/events.ts';

/** What an interview is measured by. */
export interface ConductInput {
  script: Script;
  events: readonly StoredEvent[];
  /** Spans in which the candidate was in the middle of a turn (epoch ms). */
  busy: readonly { from: number; to: number }[];
  /** Instants (epoch ms) at which something was to be seen of the candidate that is not in the log. */
  active: readonly number[];
  scorecard?: Scorecard | null;
}

/** One check of conduct.md; `pass` null: it does not apply. */
export interface Check {
  id: string;
  title: string;
  pass: boolean | null;
  measured: string;
  threshold: string;
}

/** What a check found: `pass` and the figure in words. */
export type Finding = Pick<Check, 'pass' | 'measured'>;

export const doesNotApply = (why: string): Finding => ({ pass: null, measured: why });

/** Passes without a fault; names the first few otherwise. */
export function faultless(faults: readonly string[], good: string): Finding {
  if (faults.length === 0) return { pass: true, measured: good };
  const more = faults.length > 3 ? ` and ${faults.length - 3} more` : '';
  return { pass: false, measured: `${faults.length}: ${faults.slice(0, 3).join('; ')}${more}` };
}

/** A share (0–1) that must reach `least`. */
export function share(hits: number, of: number, least: number): Finding {
  const part = of === 0 ? 1 : hits / of;
  return { pass: part >= least, measured: `${hits} of ${of} (${Math.round(part * 100)} %)` };
}
