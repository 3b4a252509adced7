import type { Ack } from '@onsite/server/contract/sockets';

/** Words that were said and wait for the server's word that it has them. */
export interface Words {
  /** Order of saying, over all tabs. */
  n: number;
  sessionId: string;
  turnId: string;
  text: string;
  handOver: boolean;
  /** Epoch ms on our clock. */
  at: number;
  /** Why the server will never take them; such words stay until the candidate takes them back or drops them. */
  refusal?: string;
}

/** What is asked of the place where words wait. */
export interface WordStore {
  /** In the order of saying. */
  list(sessionId: string): Promise<Words[]>;
  /** Keeps the words and empties the session's draft, both or neither. */
  add(words: Omit<Words, 'n'>): Promise<void>;
  refuse(n: number, refusal: string): Promise<void>;
  remove(n: number): Promise<void>;
}

/** The server's answer, or that none came. */
export type Answer = Ack | { ok: false; code: 'no-answer'; message: string };

interface Parts {
  sessionId: string;
  words: WordStore;
  send(words: Words): Promise<Answer>;
  /** Runs the job while no other tab runs one for this session. */
  alone(job: () => Promise<void>): Promise<void>;
  /** Called with everything that waits, after each change. */
  onChange(waiting: Words[]): void;
  /** Asks for another flush, a little later. */
  later(flush: () => void): void;
}

/** Refusals that asking again does not change. */
const FOR_GOOD: ReadonlySet<string> = new Set(['bad-input', 'too-large', 'not-live', 'not-found', 'stale']);

export interface Outbox {
  say(said: Pick<Words, 'turnId' | 'text' | 'handOver' | 'at'>): Promise<void>;
  /** Sends what waits, in order, one at a time. Calls while it runs make it look once more. */
  flush(): Promise<void>;
  /** Takes refused words out. */
  drop(n: number): Promise<void>;
  /** Looks again at what waits; another tab may have changed it. */
  refresh(): Promise<void>;
}

/**
 * Words wait in the store until the server acknowledges them, so that they outlive the tab; a turn id sent again adds
 * nothing on the server, so that none is said twice. Nothing is sent past words that still wait.
 */
export function createOutbox({ sessionId, words, send, alone, onChange, later }: Parts): Outbox {
  let running: Promise<void> | null = null;
  let again = false;

  const refresh = async () => onChange(await words.list(sessionId));

  async function sendAll(): Promise<void> {
    for (;;) {
      const next = (await words.list(sessionId)).find(({ refusal }) => refusal === undefined);
      if (!next) return;
      const answer = await send(next);
      if (answer.ok) await words.remove(next.n);
      else if (FOR_GOOD.has(answer.code)) await words.refuse(next.n, answer.message);
      else return later(flush);
      await refresh();
    }
  }

  function flush(): Promise<void> {
    again = true;
    running ??= untilQuiet().finally(() => {
      running = null;
    });
    return running;
  }

  async function untilQuiet(): Promise<void> {
    while (again) {
      again = false;
      await alone(sendAll);
    }
  }

  return {
    flush,
    refresh,
    async say(said) {
      await words.add({ sessionId, ...said });
      await refresh();
      void flush();
    },
    async drop(n) {
      await words.remove(n);
      await refresh();
    },
  };
}
