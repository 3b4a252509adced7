import { Flag } from 'lucide-react';
import { stillUnsent } from '../../session/room-state.ts';
import { useRoom } from '../../session/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useAct } from './use-act.ts';

/** Ends the interview: done in the last phase, early before it. */
export function FinishButton() {
  const phases = useRoom(({ view }) => view.phases);
  const phase = useRoom(({ view }) => view.phase);
  const loose = useRoom((room) => room.draft.trim() !== '' || stillUnsent(room).length > 0);
  const act = useAct();
  const index = phases.findIndex(({ id }) => id === phase);
  const last = index === phases.length - 1;
  return (
    <Confirm
      trigger={
        <Button size="sm" aria-label="Finish">
          <Flag aria-hidden className="sm:hidden" />
          <span className="max-sm:hidden">Finish</span>
        </Button>
      }
      title={last ? 'Finish the interview?' : 'End the interview early?'}
      action={last ? 'Finish' : 'End it now'}
      danger={!last}
      onConfirm={() => void act('finish')}
    >
      {!last && (
        <p>
          You are in phase {index + 1} of {phases.length}. What you have not come to cannot be judged.
        </p>
      )}
      <p>What you said goes to scoring, and nothing can be added.</p>
      {loose && (
        <p className="mt-2 font-medium text-amber">You have words that are not said yet. They will not count.</p>
      )}
    </Confirm>
  );
}
