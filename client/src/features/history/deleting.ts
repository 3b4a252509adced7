import type { SessionSummary } from '@onsite/server/contract/http';
import { create } from 'zustand';
import { call } from '../../api/http.ts';
import { queryClient } from '../../api/queries.ts';
import { reason } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';

/** Sessions that are out of sight and are deleted for good unless it is undone. Outlives the page it began on. */
export const useDeleting = create<{ ids: ReadonlySet<string> }>(() => ({ ids: new Set() }));

const path = (id: string) => `/api/sessions/${encodeURIComponent(id)}`;

function bringBack(id: string) {
  useDeleting.setState(({ ids }) => ({ ids: new Set([...ids].filter((each) => each !== id)) }));
}

/** Takes a session out of sight now, and deletes it when the time to undo is over. */
export function deleteSoon({ id, title }: Pick<SessionSummary, 'id' | 'title'>): void {
  useDeleting.setState(({ ids }) => ({ ids: new Set([...ids, id]) }));
  toast(`“${title}” was deleted`, { undo: () => bringBack(id), onGone: () => void deleteNow(id, title) });
}

/** Undoes an import: its session goes at once. */
export async function takeBack(id: string): Promise<void> {
  useDeleting.setState(({ ids }) => ({ ids: new Set([...ids, id]) }));
  await deleteNow(id, 'The copy');
}

async function deleteNow(id: string, title: string): Promise<void> {
  if (!useDeleting.getState().ids.has(id)) return;
  try {
    await call<void>('DELETE', path(id));
    await queryClient.invalidateQueries({ queryKey: ['sessions', 'list'] });
    queryClient.removeQueries({ queryKey: ['sessions', id] });
  } catch (error) {
    toast(`“${title}” could not be deleted. ${reason(error)}`);
  }
  bringBack(id);
}

// Who leaves the page has not undone it; `keepalive` lets the request outlive the page.
addEventListener('pagehide', () => {
  const { ids } = useDeleting.getState();
  for (const id of ids) void fetch(path(id), { method: 'DELETE', keepalive: true });
  useDeleting.setState({ ids: new Set() });
});
