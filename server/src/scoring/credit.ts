import type { Item } from '../content/script.ts';
import type { ScorecardItem } from '../contract/scorecard.ts';
import type { Judgement } from '../judges/judge.ts';
import { measure } from './measured.ts';
import type { WasPrompted } from './prompting.ts';
import type { ScoringRecord } from './record.ts';

/** What a judgement earns once hints and prompts are paid for (scoring.md, Arithmetic); null where the record cannot tell. */
export function creditOf(
  item: Item,
  judgement: Judgement,
  record: ScoringRecord,
  wasPrompted: WasPrompted,
): ScorecardItem | null {
  const { id, dimension, anchor, asks: question } = item;
  const base = { id, dimension, anchor, question };
  const decided = item.measured ? measure(item, record) : judgement;
  const untold = item.change !== null && !record.changes.some((change) => change.id === item.change);
  if (!decided || (untold && decided.status === 'not_met')) return null;
  const at = shownAt(item, decided, record);
  const said = record.hints.filter((hint) => hint.items.includes(id) && hint.turn < at).map((hint) => hint.rung);
  const prompted =
    decided.status !== 'not_met' &&
    wasPrompted(
      item,
      at,
      decided.evidence.map(({ quote }) => quote),
    );
  const hintRung = Math.max(0, ...said, ...(prompted && record.opened === null ? [2] : []));
  const full = decided.status === 'met' ? 1 : decided.status === 'partial' ? 0.5 : 0;
  const credit = anchor === 4 && prompted ? 0 : afterHint(full, hintRung);
  const { status, evidence, against } = decided;
  return { ...base, status, credit, hintRung, evidence, ...(against && { against }) };
}

/** Credits are 0, ½ or 1: half of a half is nothing. */
function afterHint(credit: number, rung: number): number {
  if (rung >= 3) return 0;
  if (rung === 2) return credit === 1 ? 0.5 : 0;
  return credit;
}

/**
 * The turn in which the item was first shown. What stands on the board or in the code has no instant, so every hint
 * may have come before it; an item that a change brought up cannot be shown before the change.
 */
function shownAt(item: Item, judgement: Judgement, { turns, changes }: ScoringRecord): number {
  const places = judgement.evidence.map(({ turnId }) =>
    turns.findIndex((turn) => turn.id === turnId && turn.by === 'candidate'),
  );
  const after = changes.find((change) => change.id === item.change)?.turn ?? -1;
  const known = places.filter((place) => place > after);
  return known.length === 0 ? turns.length : Math.min(...known);
}
