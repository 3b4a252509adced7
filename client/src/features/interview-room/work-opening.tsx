import { useStore } from 'zustand';
import type { Keeper } from '../../session/keeper.ts';
import { useRoom } from '../../session/session-context.tsx';
import { ErrorState, PageLoading } from '../../ui/states.tsx';

/** Before board or code are known: they are being loaded, or could not be. */
export function WorkOpening<C>({ keeper, what }: { keeper: Keeper<C>; what: 'board' | 'code' }) {
  const failure = useStore(keeper.store, (work) => work.failure);
  const newest = useRoom(({ view }) => (what === 'board' ? view.boardRevision : view.codeRevision));
  if (failure === null) return <PageLoading label={`Loading the ${what}`} />;
  return (
    <div className="p-4">
      <ErrorState title={`The ${what} could not be loaded`} error={failure} onRetry={() => keeper.open(newest)} />
    </div>
  );
}
