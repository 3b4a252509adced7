import { type Finding, faultless } from './check.ts';
import { clockOf, type History, type Said } from './history.ts';
import { timesSaid } from './time-said.ts';

const PHASE_SLACK_MS = 60_000;
const CLOSE_WITHIN_MS = 30_000;
const OFF_BY_MS = 30_000;
const FIVE_MINUTES_MS = 300_000;
const CALL_FROM_MS = 600_000;

/** C7: each phase begins at most 60 s after the one before was to end, or at the next turn; the close in 30 s. */
export function keepsPlan(history: History): Finding {
  const { end, turns } = history;
  const { view } = end;
  const faults: string[] = [];
  let latest = 0;
  view.phases.slice(0, -1).forEach((phase, index) => {
    const next = view.phases[index + 1];
    const entered = view.entered.find((each) => each.phase === next?.id)?.at;
    const until = entered ?? Math.min(view.endedAt ?? view.endsAt, view.endsAt);
    const lateMs = until - phase.endsAt;
    latest = Math.max(latest, lateMs);
    if (lateMs <= PHASE_SLACK_MS) return;
    const missed = turns.some(({ by, at }) => by === 'candidate' && at >= phase.endsAt && at < until);
    if (missed || entered === undefined) faults.push(`${next?.id} ${Math.round(lateMs / 1000)} s late`);
  });
  const closeLateMs = (view.endedAt ?? Number.POSITIVE_INFINITY) - view.endsAt;
  if (closeLateMs > CLOSE_WITHIN_MS) faults.push(`closed ${Math.round(closeLateMs / 1000)} s late`);
  return faultless(
    faults,
    `latest phase ${Math.round(Math.max(0, latest) / 1000)} s, close ${Math.round(closeLateMs / 1000)} s`,
  );
}

/** C8: the time is said at each transition and at five minutes left, and is right to 30 s. */
export function saysTime(history: History): Finding {
  const { said, end } = history;
  const { startedAt, endsAt, endedAt } = end.view;
  const faults: string[] = [];
  let worst = 0;
  const judge = (turn: Said, what: string) => {
    const off = offBy(turn);
    if (off === null) faults.push(`no time ${what} at ${clockOf(history, turn.at)}`);
    else {
      worst = Math.max(worst, off);
      if (off > OFF_BY_MS) faults.push(`off by ${Math.round(off / 1000)} s at ${clockOf(history, turn.at)}`);
    }
  };
  for (const entered of end.view.entered.slice(1)) {
    const turn = said.find(({ at, move }) => at >= entered.at && move === 'advance');
    if (turn) judge(turn, 'at a transition');
    else if (endedAt === null || entered.at < endedAt) faults.push(`nothing said at ${clockOf(history, entered.at)}`);
  }
  for (const turn of said) if (turn.move === 'time-call') judge(turn, 'in a time call');
  const reached = (endedAt ?? endsAt) >= endsAt - FIVE_MINUTES_MS + OFF_BY_MS;
  if (endsAt - startedAt >= CALL_FROM_MS && reached) {
    const call = said.find(
      (turn) =>
        Math.abs(turn.endsAt - turn.at - FIVE_MINUTES_MS) <= OFF_BY_MS && (offBy(turn) ?? Infinity) <= OFF_BY_MS,
    );
    if (!call) faults.push('no call at 5 minutes left');
  }
  return faultless(faults, `off by at most ${Math.round(worst / 1000)} s`);
}

/** By how much the time that a turn says is wrong (ms): each length is held against the time left; null: none said. */
function offBy(turn: Said): number | null {
  const left = [turn.endsAt - turn.at, turn.phaseEndsAt - turn.at];
  const claims = timesSaid(claimsOf(turn.text));
  if (claims.length === 0) return null;
  return Math.max(...claims.map((claim) => Math.min(...left.map((leftMs) => Math.abs(leftMs - claim)))));
}

/** The sentences that speak of the interview's own time. */
function claimsOf(text: string): string {
  return (text.match(/[^.?!]+[.?!]?/g) ?? [])
    .filter((sentence) => /\b(?:left|remain\w*|overall|to go)\b/i.test(sentence))
    .join(' ');
}
