import type { History, Said } from './history.ts';

/** From when on nobody was to be seen or heard before this turn (epoch ms). Silence is: no say, draft, board or code. */
export function lastSeenBefore({ active, events, busy, end }: History, turn: Said): number {
  const before = (...types: string[]) =>
    events.flatMap(({ type, at }) => (at < turn.at && types.includes(type) ? [at] : []));
  const latest = (times: readonly number[]) => times.reduce((last, at) => Math.max(last, at), end.view.startedAt);
  const typed = active.filter((at) => at < turn.at);
  const spoken = busy.flatMap(({ to }) => (to < turn.at ? [to] : []));
  return latest([...before('CandidateSaid', 'CodeSaved', 'BoardSaved', 'InterviewerSaid'), ...typed, ...spoken]);
}
