import { X } from 'lucide-react';
import { useRoom, useSession } from '../../session/session-context.tsx';
import { Button } from '../../ui/button.tsx';

/** What the server has to tell beside the conversation, such as a model that does not answer. */
export function Notices() {
  const notices = useRoom((room) => room.notices);
  const { dismissNotice } = useSession();
  return (
    <div aria-live="polite">
      {notices.map(({ code, message }) => (
        <p
          key={code}
          className="mb-2 flex items-center gap-2 rounded-md bg-amber-soft py-1 pr-1 pl-3 text-sm text-amber"
        >
          <span className="flex-1">{message}</span>
          <Button
            variant="quiet"
            size="sm"
            className="text-amber"
            aria-label="Dismiss"
            onClick={() => dismissNotice(code)}
          >
            <X aria-hidden />
          </Button>
        </p>
      ))}
    </div>
  );
}
