import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Browser, Server, settle } from './keeper-given.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

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
