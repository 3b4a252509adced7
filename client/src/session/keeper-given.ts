import { vi } from 'vitest';
import { createKeeper } from './keeper.ts';
import type { Answer } from './outbox.ts';
import type { Pending } from './pending.ts';

/** A server that keeps every revision, and a line to it that can be cut before or after it. */
export class Server {
  revisions: string[] = [];
  line: 'fine' | 'down' | 'answers get lost' = 'fine';
  refusal: Answer | null = null;

  send(revision: number, content: string): Answer {
    const lost: Answer = { ok: false, code: 'no-answer', message: 'no answer' };
    if (this.line === 'down') return lost;
    const answer = this.refusal ?? this.#save(revision, content);
    return this.line === 'fine' ? answer : lost;
  }
  #save(revision: number, content: string): Answer {
    const current = this.revisions.length;
    if (revision === current && this.revisions[current - 1] === content) return { ok: true, seq: revision };
    if (revision !== current + 1) return { ok: false, code: 'stale', message: 'stale', revision: current };
    this.revisions.push(content);
    return { ok: true, seq: revision };
  }
}

/** What the tabs of one browser share. */
export class Browser {
  record: Pending<string> | undefined;
  readonly server: Server;
  readonly tabs: Tab[] = [];
  lock: Promise<unknown> = Promise.resolve();
  storage: 'fine' | 'full' | 'closed' = 'fine';
  constructor(server: Server) {
    this.server = server;
  }
  open(): Tab {
    const tab = new Tab(this);
    this.tabs.push(tab);
    return tab;
  }
}

/** One tab, and the retry that it waits for. */
export class Tab {
  readonly keeper;
  again: (() => void) | null = null;
  constructor(browser: Browser) {
    const { server } = browser;
    this.keeper = createKeeper<string>({
      pending: {
        read: async () => {
          if (browser.storage === 'closed') throw new Error('closed');
          return browser.record;
        },
        change: async (step) => {
          if (browser.storage === 'closed') throw new Error('closed');
          const now = step(browser.record);
          if (browser.storage === 'full') throw new Error('full');
          browser.record = now;
        },
      },
      send: async (revision, content) => server.send(revision, content),
      load: async (revision) => {
        if (server.line === 'down') throw new Error('offline');
        return server.revisions[revision - 1] ?? '';
      },
      alone: (job) => {
        const turn = browser.lock.then(job);
        browser.lock = turn.catch(() => undefined);
        return turn;
      },
      tell: () => {
        for (const other of browser.tabs) if (other !== this) void other.keeper.told();
      },
      later: (flush) => {
        this.again = flush;
      },
    });
    this.keeper.open(server.revisions.length);
  }
  get shown() {
    return this.keeper.store.getState().shown?.content;
  }
  get work() {
    return this.keeper.store.getState();
  }
}

/** Long enough for whatever is due to have happened. */
export const settle = () => vi.advanceTimersByTimeAsync(5_000);
