import { useSession } from '../../session/session-context.tsx';
import { toast } from '../../ui/toasts.tsx';

/** Calls that carry nothing; a refusal is shown with the server's own words. */
export function useAct() {
  const session = useSession();
  return async (name: 'hint' | 'advance' | 'finish' | 'handOver') => {
    const answer = await session.call(name, {});
    if (!answer.ok) toast(answer.message);
  };
}
