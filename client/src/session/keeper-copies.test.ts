import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Browser, Server, settle } from './keeper-given.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('work that is kept by revision', () => {
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
});
