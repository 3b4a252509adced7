import { io, type Socket } from 'socket.io-client';
import { agesOfStamps, stampNow } from '../model-server/stamps.ts';

/** What was heard of one answer. */
export interface Heard {
  /** From the question to the first word (ms). */
  firstMs: number;
  /** The age of each token when it came (ms). */
  agesMs: number[];
}

/** A way to the model: asked, it answers with a stream of stamped tokens. */
export interface Line {
  /** Types what is asked next, where typing is seen: the client sends a draft whenever the typing rests. */
  type?(): Promise<void>;
  ask(): Promise<Heard>;
  close(): void;
}

/** Reads stamps out of pieces that may cut a word in two. */
class Ear {
  readonly agesMs: number[] = [];
  firstMs = Number.NaN;
  readonly #from = performance.now();
  #rest = '';

  hear(piece: string): void {
    if (piece === '') return;
    const now = stampNow();
    if (Number.isNaN(this.firstMs)) this.firstMs = performance.now() - this.#from;
    const text = this.#rest + piece;
    this.agesMs.push(...agesOfStamps(text, now));
    // A stamp has nine letters; what may be the beginning of one is kept.
    this.#rest = /z(q[a-z]{0,6})?$/.exec(text)?.[0] ?? '';
  }
}

/** Straight to the model, as no product could. */
export function direct(modelUrl: string): Line {
  return {
    async ask() {
      const ear = new Ear();
      const response = await fetch(`${modelUrl}/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer none' },
        body: JSON.stringify({ model: 'scripted-1', stream: true, messages: [{ role: 'user', content: 'Go on.' }] }),
      });
      let rest = '';
      const decoder = new TextDecoder();
      for await (const chunk of response.body ?? []) {
        const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          const text = /"content":"([^"]*)"/.exec(line)?.[1];
          if (text) ear.hear(text);
        }
      }
      return ear;
    },
    close() {},
  };
}

export async function relayed(url: string): Promise<Line> {
  const socket = io(url, { transports: ['websocket'], forceNew: true });
  await connected(socket);
  return {
    ask() {
      const ear = new Ear();
      return new Promise((resolve) => {
        socket.on('delta', (text: string) => ear.hear(text));
        socket.once('done', () => {
          socket.off('delta');
          resolve(ear);
        });
        socket.emit('say', 'Go on.');
      });
    },
    close: () => socket.disconnect(),
  };
}

let turns = 0;
function nextWords(): { turnId: string; text: string } {
  turns += 1;
  return { turnId: `b${turns}`, text: `Part ${turns} of the design is the queue.` };
}

/** Through Onsite: a candidate's turn, stored, directed, guarded, worded. */
export async function interviewed(url: string, scenarioId = 'coffee-preorder'): Promise<Line & { id: string }> {
  const response = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scenarioId }),
  });
  if (!response.ok) throw new Error(`No session: ${response.status} ${await response.text()}`);
  const { id } = (await response.json()) as { id: string };
  const socket = io(url, { auth: { sessionId: id, afterSeq: 0 }, transports: ['websocket'], forceNew: true });
  await connected(socket);
  let words = nextWords();
  return {
    id,
    async type() {
      await socket.emitWithAck('draft', { text: words.text });
    },
    ask() {
      const ear = new Ear();
      return new Promise((resolve, reject) => {
        const over = () => {
          socket.off('delta');
          socket.off('events');
          clearTimeout(timer);
        };
        const timer = setTimeout(() => {
          over();
          reject(new Error('No answer within 60 s.'));
        }, 60_000);
        socket.on('delta', ({ text }: { text: string }) => ear.hear(text));
        socket.on('events', (events: { type: string }[]) => {
          if (!events.some(({ type }) => type === 'InterviewerSaid')) return;
          over();
          resolve(ear);
        });
        socket.emit('say', { ...words, handOver: true }, () => {});
        words = nextWords();
      });
    },
    close: () => socket.disconnect(),
  };
}

async function connected(socket: Socket): Promise<void> {
  if (socket.connected) return;
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
}
