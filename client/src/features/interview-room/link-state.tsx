import { useRoom, useSession } from '../../session/session-context.tsx';
import { Button } from '../../ui/button.tsx';

/** The connection's state, when it is not fine. Waits half a second, as most breaks are over by then. */
export function LinkState() {
  const link = useRoom((room) => room.link);
  const { rejoin } = useSession();
  if (link === 'fine' || link === 'connecting') return null;
  return (
    <div
      role="status"
      className="flex shrink-0 animate-[appear_150ms_500ms_backwards] items-center justify-center gap-3 bg-amber-soft px-4 py-1.5 text-sm text-amber"
    >
      <span>
        <b className="font-semibold">No connection.</b> Trying again. Your words wait here. The clock goes on; if the
        server itself was down for more than 10 seconds, that time is given back.
      </span>
      <Button size="sm" variant="quiet" className="h-7 text-amber" onClick={rejoin}>
        Try now
      </Button>
    </div>
  );
}
