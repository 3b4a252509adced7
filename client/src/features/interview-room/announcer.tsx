import { useEffect, useRef, useState } from 'react';
import { announcement } from '../../session/countdown.ts';
import { useRoom } from '../../session/session-context.tsx';
import { useNow } from '../../ui/use-now.ts';

/** What a screen reader is told: the interviewer's finished turns, and the time at five minutes and at one. */
export function Announcer() {
  return (
    <div className="sr-only">
      <p aria-live="polite">
        <NewestTurn />
      </p>
      <p aria-live="polite">
        <TimeCall />
      </p>
    </div>
  );
}

/** The turns that were there when the room was opened are not read out. */
function NewestTurn() {
  const count = useRoom(({ view }) => view.turns.length);
  const newest = useRoom(({ view }) => view.turns.findLast(({ by }) => by === 'interviewer'));
  const [first] = useState(count);
  const isNew = count > first || first <= 1;
  return newest && isNew ? `Interviewer: ${newest.text}` : null;
}

function TimeCall() {
  const endsAt = useRoom(({ view }) => view.endsAt);
  const live = useRoom(({ view }) => view.status === 'live');
  const leftMs = endsAt - useNow(useRoom((room) => room.clockOffsetMs));
  const before = useRef(leftMs);
  const [words, setWords] = useState('');
  useEffect(() => {
    const call = live ? announcement(before.current, leftMs) : null;
    before.current = leftMs;
    if (call) setWords(call);
  }, [live, leftMs]);
  return words;
}
