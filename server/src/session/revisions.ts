import { cleanScene } from '../contract/board-scene.ts';
import { readBoard } from '../detect/board-graph.ts';
import type { Command } from '../interview/commands.ts';
import type { Interview } from '../interview/state.ts';
import type { Alongside, Store } from '../store/store.ts';

/** A revision of the board or the code on its way into the store. */
export interface Revision {
  revision: number;
  type: 'BoardSaved' | 'CodeSaved';
  /** The newest stored revision. */
  current(state: Interview): number;
  /** Is exactly this what is stored under its number? */
  isStored(store: Store, sessionId: string): Promise<boolean>;
  /** The command, and what is stored in the same transaction. */
  make(state: Interview): [Command, Alongside];
  /** What of it is not kept, in words. */
  message?: string;
}

/** @param sent the array of Excalidraw elements; what a board does not keep is taken out of it */
export function boardRevision(revision: number, sent: unknown[]): Revision {
  const { elements: scene, message } = cleanScene(sent);
  return {
    ...(message !== null && { message }),
    revision,
    type: 'BoardSaved',
    current: ({ view }) => view.boardRevision,
    isStored: async (store, sessionId) => {
      const stored = await store.board(sessionId, revision);
      return JSON.stringify(stored?.scene) === JSON.stringify(scene);
    },
    make: ({ board }) => {
      const graph = readBoard(scene, board);
      return [{ type: 'SaveBoard', revision, graph }, { board: { revision, scene, graph } }];
    },
  };
}

export function codeRevision(revision: number, language: string, text: string): Revision {
  return {
    revision,
    type: 'CodeSaved',
    current: ({ view }) => view.codeRevision,
    isStored: async (store, sessionId) => {
      const stored = await store.code(sessionId, revision);
      return stored?.text === text && stored.language === language;
    },
    make: () => [{ type: 'SaveCode', revision, language, text }, { code: { revision, language, text } }],
  };
}
