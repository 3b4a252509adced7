import { useRef } from 'react';
import { useRoom } from '../../session/session-context.tsx';

/** Whether the interviewer has spoken since the conversation was last in sight. */
export function useUnread(inSight: boolean): boolean {
  const said = useRoom(({ view }) => view.turns.filter(({ by }) => by === 'interviewer').length);
  const read = useRef(said);
  if (inSight) read.current = said;
  return said > read.current;
}
