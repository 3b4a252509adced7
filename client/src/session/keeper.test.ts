import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeeper } from './keeper.ts';
import type { Answer } from './outbox.ts';
import type { Pending } from './pending.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server that keeps every revision, and a line to it that can be cut before or after it. */
class Server {
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
class Browser {
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

class Tab {
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

const settle = () => vi.advanceTimersByTimeAsync(5_000);

describe('work that is kept by revision', () => {
  it('is saved once it rests, and not with every stroke', async () => {
    const server = new Server();
    const tab = new Browser(server).open();
    await settle();
    for (const content of ['a', 'ab', 'abc']) {
      tab.keeper.changed(content);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(server.revisions).toEqual([]);
    expect(tab.work.state).toBe('kept');
    await settle();
    expect(server.revisions).toEqual(['abc']);
    expect(tab.work.state).toBe('stored');
  });

  it('is shown again after a reload', async () => {
    const server = new Server();
    server.revisions = ['one', 'two'];
    const tab = new Browser(server).open();
    await settle();
    expect(tab.shown).toBe('two');
  });

  it('outlives a tab that is closed while the line is down', async () => {
    const server = new Server();
    const browser = new Browser(server);
    const first = browser.open();
    await settle();
    server.line = 'down';
    first.keeper.changed('drawn offline');
    await settle();
    browser.tabs.length = 0;
    const second = browser.open();
    await settle();
    expect(second.shown).toBe('drawn offline');
    server.line = 'fine';
    await second.keeper.flush();
    expect(server.revisions).toEqual(['drawn offline']);
    expect(browser.record).toBeUndefined();
  });

  it('is stored once where the answer got lost, and what was drawn since comes after it', async () => {
    const server = new Server();
    const tab = new Browser(server).open();
    await settle();
    server.line = 'answers get lost';
    tab.keeper.changed('one');
    await settle();
    tab.keeper.changed('two');
    await settle();
    server.line = 'fine';
    tab.again?.();
    await settle();
    expect(server.revisions).toEqual(['one', 'two']);
    expect(tab.work).toMatchObject({ state: 'stored', copy: null });
  });

  it('follows what another window saves', async () => {
    const server = new Server();
    const here = new Browser(server).open();
    const there = new Browser(server).open();
    await settle();
    there.keeper.changed('theirs');
    await settle();
    here.keeper.open(1);
    await settle();
    expect(here.shown).toBe('theirs');
  });

  it('shows the other window’s where that was first, and keeps its own as a copy until it is dropped', async () => {
    const server = new Server();
    const browser = new Browser(server);
    const here = browser.open();
    await settle();
    server.revisions.push('theirs');
    here.keeper.changed('mine');
    await settle();
    expect(server.revisions).toEqual(['theirs']);
    expect(here.shown).toBe('theirs');
    expect(here.work.copy).toBe('mine');
    const reloaded = browser.open();
    await settle();
    expect(reloaded.work.copy).toBe('mine');
    here.keeper.changed('both');
    await settle();
    expect(server.revisions).toEqual(['theirs', 'both']);
    await here.keeper.dropCopy();
    expect(here.work.copy).toBeNull();
    expect(browser.record).toBeUndefined();
  });

  it('keeps every copy where it loses again and again, and shows one after another', async () => {
    const server = new Server();
    const browser = new Browser(server);
    const here = browser.open();
    await settle();
    for (const mine of ['first of mine', 'second of mine']) {
      server.revisions.push(`theirs, before the ${mine}`);
      here.keeper.changed(mine);
      await settle();
    }
    expect(here.work.copy).toBe('first of mine');
    expect(await here.keeper.left()).toEqual(['first of mine', 'second of mine']);
    await here.keeper.dropCopy();
    expect(here.work.copy).toBe('second of mine');
    await here.keeper.dropCopy();
    expect(here.work.copy).toBeNull();
  });

  it('shows the copy of a record from before there could be several', async () => {
    const server = new Server();
    const browser = new Browser(server);
    browser.record = { base: 0, copy: 'old' };
    const here = browser.open();
    await settle();
    expect(here.work.copy).toBe('old');
    await here.keeper.dropCopy();
    expect(browser.record).toBeUndefined();
  });

  it('drops a copy only once what was made of it is kept', async () => {
    const server = new Server();
    const browser = new Browser(server);
    const here = browser.open();
    await settle();
    server.revisions.push('theirs');
    here.keeper.changed('mine');
    await settle();
    here.keeper.changed('theirs and mine');
    await here.keeper.dropCopy();
    expect(browser.record).toEqual({ base: 1, next: { content: 'theirs and mine' } });
  });

  it.each(['full', 'closed'] as const)('is sent from memory where the storage is %s, and says so', async (storage) => {
    const server = new Server();
    const browser = new Browser(server);
    const tab = browser.open();
    await settle();
    expect(tab.work.inMemory).toBe(false);
    browser.storage = storage;
    server.line = 'down';
    tab.keeper.changed('one');
    await settle();
    expect(tab.work).toMatchObject({ state: 'kept', inMemory: true });
    server.line = 'fine';
    await tab.keeper.flush();
    tab.keeper.changed('two');
    await tab.keeper.rest();
    expect(server.revisions).toEqual(['one', 'two']);
    expect(tab.work.state).toBe('stored');
  });

  it('tells what is left that no server has: what waits, then the copies', async () => {
    const server = new Server();
    const tab = new Browser(server).open();
    await settle();
    server.revisions.push('theirs');
    tab.keeper.changed('lost');
    await settle();
    server.refusal = { ok: false, code: 'not-live', message: 'The interview is over.' };
    tab.keeper.changed('too late');
    expect(await tab.keeper.left()).toEqual(['too late', 'lost']);
    await settle();
    expect(tab.work.state).toBe('refused');
    expect(await tab.keeper.left()).toEqual(['too late', 'lost']);
  });

  it('throws away the one that is named, and keeps the others', async () => {
    const server = new Server();
    const browser = new Browser(server);
    const tab = browser.open();
    await settle();
    for (const mine of ['first of mine', 'second of mine']) {
      server.revisions.push(`theirs, before the ${mine}`);
      tab.keeper.changed(mine);
      await settle();
    }
    server.refusal = { ok: false, code: 'not-live', message: 'The interview is over.' };
    tab.keeper.changed('too late');
    await settle();
    await tab.keeper.discard('second of mine');
    expect(await tab.keeper.left()).toEqual(['too late', 'first of mine']);
    expect(tab.work).toMatchObject({ state: 'refused', refusal: 'The interview is over.' });
    await tab.keeper.discard('too late');
    expect(await tab.keeper.left()).toEqual(['first of mine']);
    expect(tab.work).toMatchObject({ state: 'stored', refusal: null, copy: 'first of mine' });
    await tab.keeper.discard('first of mine');
    expect(await tab.keeper.left()).toEqual([]);
    expect(browser.record).toBeUndefined();
  });

  it('stays in the editor when it is refused, says why, and is tried again once it changes', async () => {
    const server = new Server();
    const tab = new Browser(server).open();
    await settle();
    server.refusal = { ok: false, code: 'too-large', message: 'at most 2 MB' };
    tab.keeper.changed('far too much');
    await settle();
    expect(tab.work).toMatchObject({ state: 'refused', refusal: 'at most 2 MB' });
    server.refusal = null;
    await tab.keeper.flush();
    expect(server.revisions).toEqual([]);
    tab.keeper.changed('less');
    await settle();
    expect(server.revisions).toEqual(['less']);
    expect(tab.work).toMatchObject({ state: 'stored', refusal: null });
  });

  it('goes on in a second tab of the same browser where the first left off, also offline', async () => {
    const server = new Server();
    const browser = new Browser(server);
    const [first, second] = [browser.open(), browser.open()];
    await settle();
    server.line = 'down';
    first.keeper.changed('one');
    await settle();
    expect(second.shown).toBe('one');
    second.keeper.changed('one, two');
    await settle();
    expect(first.shown).toBe('one, two');
    server.line = 'fine';
    await second.keeper.flush();
    expect(server.revisions.at(-1)).toBe('one, two');
    expect(second.work.copy).toBeNull();
  });

  it('says so when it cannot be opened, and opens at the next try', async () => {
    const server = new Server();
    server.revisions = ['one'];
    server.line = 'down';
    const tab = new Browser(server).open();
    await settle();
    expect(tab.work.failure).toEqual(new Error('offline'));
    server.line = 'fine';
    tab.keeper.open(1);
    await settle();
    expect(tab.work).toMatchObject({ failure: null, shown: { content: 'one' } });
  });
});
