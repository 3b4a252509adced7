import { afterAll, beforeAll, expect } from 'vitest';
import type { SessionStartedAnswer } from '../../server/src/contract/http.ts';
import { ServerProcess } from '../server-process.ts';
import { Tab } from '../tab.ts';

/** A server for the tests of one file, with the two-minute scenario of the fixtures and tabs that follow its sessions. */
export interface QuickCoffee {
  readonly server: ServerProcess;
  newSession(): Promise<SessionStartedAnswer>;
  follow(id: string, options?: ConstructorParameters<typeof Tab>[2]): Tab;
  /** A tab in a new session whose interviewer has opened. */
  joined(): Promise<Tab>;
}

/** Starts the server before the tests of the file and takes it and every tab away after them. */
export function quickCoffee(): QuickCoffee {
  const server = new ServerProcess();
  const tabs: Tab[] = [];
  beforeAll(async () => {
    expect(await server.start()).toBe('ready');
  }, 60_000);
  afterAll(async () => {
    for (const tab of tabs) tab.close();
    await server.discard();
  });

  async function newSession(): Promise<SessionStartedAnswer> {
    return (await server.post<SessionStartedAnswer>('/api/sessions', { scenarioId: 'quick-coffee' })).body;
  }
  function follow(id: string, options: ConstructorParameters<typeof Tab>[2] = {}): Tab {
    const tab = new Tab(server.url, id, options);
    tabs.push(tab);
    return tab;
  }
  async function joined(): Promise<Tab> {
    const tab = follow((await newSession()).id);
    await tab.until('the opening', ({ view }) => view.turns.length === 1);
    return tab;
  }
  return { server, newSession, follow, joined };
}
