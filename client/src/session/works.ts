import type { CandidateView } from '@onsite/server/contract/candidate-view';
import { LIMITS } from '@onsite/server/contract/limits';
import { boardAt, codeAt, queryClient } from '../api/queries.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import type { Answer } from './outbox.ts';
import { joinTabs } from './tabs.ts';
import type { WorkStore } from './work-store.ts';

export interface CodeText {
  language: string;
  text: string;
}

/** What the candidate makes besides speaking. */
export interface Works {
  board: Keeper<unknown[]>;
  code: Keeper<CodeText>;
  /** Follows the session: what is stored, and that the line is there. */
  follow(view: Pick<CandidateView, 'boardRevision' | 'codeRevision'>): void;
  flush(): void;
  /** Resolves when both are stored as they are now, or after a moment: words do not wait for a drawing. */
  rest(): Promise<void>;
  close(): void;
}

interface Parts {
  sessionId: string;
  store: WorkStore;
  call(name: 'board' | 'code', payload: unknown): Promise<Answer>;
  later(flush: () => void): void;
}

const WORDS_WAIT_MS = 400;

export function openWorks({ sessionId, store, call, later }: Parts): Works {
  function keeper<C>(
    what: 'board' | 'code',
    send: (revision: number, content: C) => Promise<Answer>,
    load: (revision: number) => Promise<C>,
  ) {
    const key = `${sessionId}-${what}`;
    const tabs = joinTabs(key, () => void made.told());
    const made: Keeper<C> = createKeeper<C>({
      pending: store<C>(key),
      send,
      load,
      later,
      alone: tabs.alone,
      tell: tabs.tell,
    });
    const close = () => {
      made.close();
      tabs.close();
    };
    return { ...made, close };
  }

  const board = keeper<unknown[]>(
    'board',
    async (revision, scene) =>
      bytesOf(JSON.stringify(scene)) > LIMITS.boardBytes ? TOO_LARGE.board : call('board', { revision, scene }),
    async (revision) => (await queryClient.fetchQuery(boardAt(sessionId, revision))).scene,
  );
  const code = keeper<CodeText>(
    'code',
    async (revision, { language, text }) =>
      bytesOf(text) > LIMITS.codeBytes ? TOO_LARGE.code : call('code', { revision, language, text }),
    (revision) => queryClient.fetchQuery(codeAt(sessionId, revision)),
  );

  // What goes wrong with a drawing shows at the drawing; words are said all the same.
  const rest = () => Promise.allSettled([board.rest(), code.rest()]);
  const onHidden = () => {
    if (document.visibilityState === 'hidden') void rest();
  };
  document.addEventListener('visibilitychange', onHidden);

  return {
    board,
    code,
    follow({ boardRevision, codeRevision }) {
      board.open(boardRevision);
      code.open(codeRevision);
    },
    flush() {
      void board.flush();
      void code.flush();
    },
    rest: () => Promise.race([rest().then(() => undefined), new Promise<void>((go) => setTimeout(go, WORDS_WAIT_MS))]),
    close() {
      document.removeEventListener('visibilitychange', onHidden);
      board.close();
      code.close();
    },
  };
}

/** Refused here: a frame far above the limit would cost the connection. */
const tooLarge = (message: string): Answer => ({ ok: false, code: 'too-large', message });
const TOO_LARGE = {
  board: tooLarge('A board holds at most 2 MB. Remove something large, such as long freehand lines.'),
  code: tooLarge('The code pad holds at most 200 KB. Shorten it.'),
};

/** UTF-8 bytes; one unit of a string is three of them at most. */
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
