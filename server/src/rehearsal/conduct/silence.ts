import type { History, Said } from './history.ts';

/** When somebody was last to be seen or heard before this turn (epoch ms): the silence began then. */
export function lastSeenBefore({ active, events, busy, end }: History, turn: Said): number {
  const heard = events.flatMap((event) =>
    event.at < turn.at && ['CandidateSaid', 'BoardSaved', 'CodeSaved', 'InterviewerSaid'].includes(event.type)
      ? [event.at]
      : [],
  );
  const seen = active.filter((at) => at < turn.at);
  const spoken = busy.flatMap(({ to }) => (to < turn.at ? [to] : []));
  return [...heard, ...seen, ...spoken].reduce((last, at) => Math.max(last, at), end.view.startedAt);
}
