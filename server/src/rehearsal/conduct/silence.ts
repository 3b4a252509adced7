import { quietFrom } from '../../interview/quiet.ts';
import type { History, Said } from './history.ts';

/** From when on nobody was to be seen or heard before this turn (epoch ms); drawing without a word counts for a while. */
export function lastSeenBefore({ active, events, busy, end }: History, turn: Said): number {
  const before = (...types: string[]) =>
    events.flatMap(({ type, at }) => (at < turn.at && types.includes(type) ? [at] : []));
  const latest = (times: readonly number[]) => times.reduce((last, at) => Math.max(last, at), end.view.startedAt);
  const typed = active.filter((at) => at < turn.at);
  const spoken = busy.flatMap(({ to }) => (to < turn.at ? [to] : []));
  const wordsAt = latest([...before('CandidateSaid', 'CodeSaved', 'InterviewerSaid'), ...typed, ...spoken]);
  return quietFrom({ wordsAt, drewAt: latest(before('BoardSaved')), spokenAt: wordsAt });
}
