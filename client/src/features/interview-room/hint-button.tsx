import { Lightbulb } from 'lucide-react';
import { useRoom } from '../../session/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useAct } from './use-act.ts';

/** Asks for a hint, after saying what it costs. */
export function HintButton() {
  const allowed = useRoom(({ view }) => view.hintAllowed);
  const act = useAct();
  return (
    <Confirm
      trigger={
        <Button variant="quiet" size="sm">
          <Lightbulb aria-hidden />
          Hint
        </Button>
      }
      title={allowed ? 'Take a hint?' : 'Not yet'}
      {...(allowed && { action: 'Take the hint' })}
      align="start"
      over
      onConfirm={() => void act('hint')}
    >
      {allowed ? (
        <p>
          The first hint on a point is free. The second halves the credit that the point can earn, the third takes it.
        </p>
      ) : (
        <p>Say something first. A hint comes after a turn of yours, and only one for each.</p>
      )}
    </Confirm>
  );
}
