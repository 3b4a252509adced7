import type { ServerProcess } from '../server-process.ts';
import { gaps, Tab } from '../tab.ts';

/** What one candidate was told is stored: the judge over the program's own state. */
export interface Acknowledged {
  turns: Map<string, { seq: number; text: string }>;
  boardRevision: number;
  codeRevision: number;
}

let words = 0;

/**
 * A candidate who keeps working on one session, also over kills of the server: it says, draws and writes, sends what was
 * not acknowledged again as the client does, and keeps a log of what was.
 */
export class Witness {
  readonly id: string;
  readonly acknowledged: Acknowledged = { turns: new Map(), boardRevision: 0, codeRevision: 0 };
  #waiting: { turnId: string; text: string } | null = null;

  constructor(id: string) {
    this.id = id;
  }

  static async begin(server: ServerProcess, scenarioId: string): Promise<Witness> {
    const { body } = await server.post<{ id: string }>('/api/sessions', { scenarioId });
    return new Witness(body.id);
  }

  /** Works until the server is gone or `until` says so; what was left unacknowledged comes first. */
  async work(server: ServerProcess, until: () => boolean): Promise<void> {
    const tab = new Tab(server.url, this.id);
    const lost = new Promise<'lost'>((resolve) => tab.socket.once('disconnect', () => resolve('lost')));
    const ask = <T>(call: Promise<T>) => Promise.race([call.catch(() => 'lost' as const), lost]);
    try {
      while (!until()) {
        words += 1;
        this.#waiting ??= { turnId: `w${words}`, text: `Words number ${words}: the queue stands before the shop.` };
        const { turnId, text } = this.#waiting;
        const said = await ask(tab.call('say', { turnId, text, handOver: words % 3 !== 0 }));
        if (said === 'lost') return;
        if (said.ok && said.seq !== undefined) {
          this.acknowledged.turns.set(turnId, { seq: said.seq, text });
          this.#waiting = null;
        } else if (!said.ok && said.code !== 'unavailable') return;
        const revision = this.acknowledged.boardRevision + 1;
        const board = await ask(tab.call('board', { revision, scene: [{ id: `b${revision}`, type: 'rectangle' }] }));
        if (board === 'lost') return;
        if (board.ok) this.acknowledged.boardRevision = revision;
        const code = await ask(
          tab.call('code', { revision: this.acknowledged.codeRevision + 1, language: 'go', text: `code ${words}` }),
        );
        if (code === 'lost') return;
        if (code.ok) this.acknowledged.codeRevision += 1;
      }
    } finally {
      tab.close();
    }
  }

  /** What is not as it was acknowledged: lost, double, out of place; and gaps. */
  async problems(server: ServerProcess): Promise<string[]> {
    const tab = new Tab(server.url, this.id);
    try {
      await tab.until('the session', ({ clocks }) => clocks.length > 0);
      const said = tab.events.filter((event) => event.type === 'CandidateSaid');
      const { turns, boardRevision, codeRevision } = this.acknowledged;
      const lost = [...turns].flatMap(([turnId, { seq, text }]) => {
        const found = said.filter((event) => event.turnId === turnId);
        if (found.length !== 1) return [`${turnId} is there ${found.length} times`];
        return found[0]?.seq === seq && found[0]?.text === text ? [] : [`${turnId} is not where it was acknowledged`];
      });
      const twice = said.length - new Set(said.map(({ turnId }) => turnId)).size;
      const [board, code] = await Promise.all(
        ['board', 'code'].map((what) => server.get<{ revision?: number }>(`/api/sessions/${this.id}/${what}`)),
      );
      return [
        ...lost,
        ...(twice > 0 ? [`${twice} turns are there twice`] : []),
        ...gaps(tab.events).map((seq) => `gap before seq ${seq}`),
        ...((board?.revision ?? 0) < boardRevision ? [`board ${boardRevision} was lost`] : []),
        ...((code?.revision ?? 0) < codeRevision ? [`code ${codeRevision} was lost`] : []),
      ];
    } finally {
      tab.close();
    }
  }
}
