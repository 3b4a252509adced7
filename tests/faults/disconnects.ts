import { setTimeout as sleep } from 'node:timers/promises';
import type { SessionDetail } from '../../server/src/contract/http.ts';
import { bySize, quantile, type Row, rowOf, type Size } from '../figures/row.ts';
import { startModelServer } from '../model-server/server.ts';
import { ServerProcess } from '../server-process.ts';
import { gaps, Tab } from '../tab.ts';
import { FaultProxy } from './proxy.ts';

const FAULTS = ['latency', 'reset', 'black-hole', 'half-open', 'down'] as const;

/** R4: lines that fail in the middle of the interviewer's words. */
export async function measureDisconnects(size: Size): Promise<Row[]> {
  const wanted = bySize(size, 10, 150, 1_000);
  const side = bySize(size, 5, 10, 20);
  const model = await startModelServer({ tokenMs: 15 });
  const server = new ServerProcess({ OPENAI_BASE_URL: model.url, INTERVIEWER_MODEL: 'openai:scripted-1' });
  const problems: string[] = [];
  const backMs: number[] = [];
  let done = 0;
  try {
    if ((await server.start()) !== 'ready') throw new Error(server.output);
    const candidate = async (nth: number) => {
      const line = await Candidate.begin(server);
      try {
        while (done < wanted) {
          const fault = FAULTS[(done + nth) % FAULTS.length] ?? 'reset';
          done += 1;
          backMs.push(await line.suffer(fault));
          if (line.tab.view.turns.length > 40) break;
        }
        problems.push(...(await line.problems()));
      } catch (error) {
        problems.push(error instanceof Error ? error.message : String(error));
      } finally {
        await line.close();
      }
    };
    const slot = async (nth: number) => {
      while (done < wanted && problems.length < 20) await candidate(nth);
    };
    await Promise.all(Array.from({ length: side }, (_, nth) => slot(nth)));
  } finally {
    await server.discard();
    await model.stop();
  }
  const same = rowOf(
    'R4',
    `${done} disconnects mid-stream (${FAULTS.join(', ')})`,
    'transcripts identical, no gap',
    problems,
  );
  // In a test a busy machine must not fail.
  return size === 'tiny' ? [same] : [same, backIn(backMs)];
}

function backIn(ms: readonly number[]): Row {
  const [p50, p95] = [0.5, 0.95].map((share) => Math.round(quantile(ms, share)));
  return rowOf(
    'R4',
    `back after ${p50} ms p50, ${p95} ms p95`,
    '≤ 1 s at p95 once the network is back',
    (p95 ?? 0) <= 1_000 ? [] : [`${p95} ms`],
  );
}

/** One candidate with a line of its own. */
class Candidate {
  readonly tab: Tab;
  readonly #server: ServerProcess;
  readonly #proxy: FaultProxy;
  readonly #id: string;

  constructor(server: ServerProcess, proxy: FaultProxy, id: string, tab: Tab) {
    this.#server = server;
    this.#proxy = proxy;
    this.#id = id;
    this.tab = tab;
  }

  static async begin(server: ServerProcess): Promise<Candidate> {
    const { body } = await server.post<{ id: string }>('/api/sessions', { scenarioId: 'coffee-preorder' });
    const proxy = new FaultProxy(Number(new URL(server.url).port));
    // The delays are the client's own (client/src/session/connection.ts).
    const tab = new Tab(await proxy.listen(), body.id, {
      reconnect: { reconnectionDelay: 200, reconnectionDelayMax: 900, randomizationFactor: 0.3, timeout: 2_500 },
    });
    await tab.until('the opening', ({ view }) => view.turns.length === 1, 20_000);
    return new Candidate(server, proxy, body.id, tab);
  }

  /** Says something, loses the line in the middle of the answer, gets it back; how long that took (ms). */
  async suffer(fault: (typeof FAULTS)[number]): Promise<number> {
    const { tab } = this;
    const turns = tab.view.turns.length;
    await this.#say(`Turn ${turns}: the order goes into a queue before the shop hears of it.`);
    const deltas = tab.deltas.length;
    await tab.until('words', () => tab.deltas.length > deltas || tab.view.turns.length >= turns + 2, 20_000);
    const back = await this.#fail(fault);
    await tab.until('the whole answer', ({ view }) => view.turns.length >= turns + 2, 20_000);
    return back;
  }

  /** As the client's outbox does: the same turn is sent again until it is acknowledged. */
  async #say(text: string): Promise<void> {
    const turnId = crypto.randomUUID();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const said = await this.tab.say(text, true, turnId).catch(() => null);
      if (said?.ok) return;
      if (said) throw new Error(`say was refused: ${said.code}`);
      await sleep(200);
    }
    throw new Error('say was never acknowledged');
  }

  async #fail(fault: (typeof FAULTS)[number]): Promise<number> {
    const { tab } = this;
    const clocks = tab.clocks.length;
    switch (fault) {
      case 'latency':
        this.#proxy.delay(150);
        await sleep(300);
        this.#proxy.delay(0);
        break;
      case 'black-hole':
      case 'half-open':
        this.#proxy.set(fault);
        await sleep(300 + Math.random() * 1_200);
        this.#proxy.set('fine');
        break;
      case 'down':
        this.#proxy.set('down');
        this.#proxy.reset();
        await sleep(300 + Math.random() * 2_000);
        this.#proxy.set('fine');
        break;
      case 'reset':
        break;
    }
    const from = performance.now();
    // After an outage a router has often forgotten the connection: both ends learn of it by a reset.
    this.#proxy.reset();
    await tab.until('being back', () => tab.clocks.length > clocks && tab.socket.connected, 20_000);
    return performance.now() - from;
  }

  /** Where the tab's transcript is not the server's. */
  async problems(): Promise<string[]> {
    const { turns } = await this.#server.get<SessionDetail>(`/api/sessions/${this.#id}`);
    const differs = JSON.stringify(turns) !== JSON.stringify(this.tab.view.turns);
    return [
      ...(differs ? [`the tab holds ${this.tab.view.turns.length} turns and the server ${turns.length}`] : []),
      ...gaps(this.tab.events).map((seq) => `gap before seq ${seq}`),
    ];
  }

  async close(): Promise<void> {
    this.tab.close();
    await this.#proxy.close();
  }
}
