import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type LiveSession, openSession } from './live-session.ts';
import type { RoomState } from './room-state.ts';

const Context = createContext<LiveSession | null>(null);

/** Holds a session open as long as it is mounted. `opening` stands until the browser's store is read. */
export function SessionProvider({ id, opening, children }: { id: string; opening: ReactNode; children: ReactNode }) {
  const [session, setSession] = useState<LiveSession | null>(null);
  useEffect(() => {
    let gone = false;
    let opened: LiveSession | null = null;
    void openSession(id).then((live) => {
      if (gone) return live.close();
      opened = live;
      setSession(live);
    });
    return () => {
      gone = true;
      opened?.close();
      setSession(null);
    };
  }, [id]);
  if (!session) return opening;
  return <Context value={session}>{children}</Context>;
}

export function useSession(): LiveSession {
  const session = use(Context);
  if (!session) throw new Error('useSession is called outside SessionProvider');
  return session;
}

/** A part of the room's state; renders again when that part changes. */
export const useRoom = <T,>(select: (room: RoomState) => T): T => useStore(useSession().store, select);
