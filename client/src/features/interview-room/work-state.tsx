import { useStore } from 'zustand';
import type { Keeper } from '../../session/keeper.ts';
import { useRoom } from '../../session/session-context.tsx';

/** Whether the server has it; what it refuses stands until it is mended. */
export function WorkState<C>({ keeper }: { keeper: Keeper<C> }) {
  const state = useStore(keeper.store, (work) => work.state);
  const refusal = useStore(keeper.store, (work) => work.refusal);
  const inMemory = useStore(keeper.store, (work) => work.inMemory);
  const away = useRoom(({ link }) => link !== 'fine');
  if (state === 'refused') {
    return (
      <p role="alert" className="text-xs text-red">
        Not saved: {refusal}
      </p>
    );
  }
  if (inMemory && state === 'kept') {
    return (
      <p role="alert" className="text-xs text-red">
        This browser could not keep it; its storage may be full. Leave the tab open until it is saved.
      </p>
    );
  }
  const words = state === 'stored' ? 'Saved' : away ? 'Kept in this browser until the line is back' : 'Saving';
  return <p className="text-xs text-ink-3">{words}</p>;
}
