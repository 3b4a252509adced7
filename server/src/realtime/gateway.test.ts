import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Tab } from '../../../tests/tab.ts';
import { Machine, started } from '../session/given.ts';
import type { LiveSession } from '../session/live-session.ts';
import type { Sessions } from '../session/sessions.ts';
import { MemoryStore } from '../store/memory-store.ts';
import { openGateway } from './gateway.ts';

let url = '';
let sessions: Sessions;
let close: () => Promise<void>;
beforeEach(async () => {
  sessions = new Machine(new MemoryStore()).life();
  const http = createServer();
  const means = {
    sessions,
    doors: { names: [] },
    now: Date.now,
    onFailure: (error: unknown) => expect.fail(`${error}`),
  };
  const room = openGateway(http, means);
  close = () => room.close();
  await once(http.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterEach(() => close());

test('an ended session that was only looked at does not stay at work', async () => {
  const ended = await started(sessions);
  const { id } = ended;
  await ended.submit({ type: 'Finish' });
  await ended.submit({ type: 'FailScoring', engine: 'built-in', reason: 'for this test' });
  await sessions.letGo(ended);
  const opened = new Set<LiveSession>();
  const open = sessions.open.bind(sessions);
  sessions.open = async (asked) => {
    const session = await open(asked);
    if (session) opened.add(session);
    return session;
  };
  const atWork = () => [...opened].filter(({ over }) => !over.aborted);

  const refused = new Tab(url, id, { afterSeq: 500 });
  await refused.until('the refusal', ({ refusal }) => refusal?.code === 'stale');
  refused.close();
  await expect.poll(atWork).toEqual([]);

  opened.clear();
  const joined = new Tab(url, id);
  await joined.until('its end', ({ view }) => view.status === 'scoring-failed');
  // Read from the store once, and held as long as the tab is there.
  expect([...opened]).toEqual(atWork());
  expect(opened.size).toBe(1);
  joined.close();
  await expect.poll(atWork).toEqual([]);
});
