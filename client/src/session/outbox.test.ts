import { describe, expect, it } from 'vitest';
import { type Answer, createOutbox, type WordStore, type Words } from './outbox.ts';

function storeInMemory(): WordStore & { all: Words[] } {
  let last = 0;
  const all: Words[] = [];
  return {
    all,
    list: async (sessionId) => all.filter((words) => words.sessionId === sessionId),
    add: async (words) => {
      last += 1;
      all.push({ ...words, n: last });
    },
    refuse: async (n, refusal) => {
      const found = all.find((words) => words.n === n);
      if (found) found.refusal = refusal;
    },
    remove: async (n) => {
      all.splice(
        all.findIndex((words) => words.n === n),
        1,
      );
    },
  };
}

/** One lock, as the browser gives to all tabs of a session. */
function lock() {
  let tail: Promise<void> = Promise.resolve();
  return (job: () => Promise<void>) => {
    tail = tail.then(job);
    return tail;
  };
}

const NO_ANSWER: Answer = { ok: false, code: 'no-answer', message: 'no answer' };

function tab(words: WordStore, alone: (job: () => Promise<void>) => Promise<void>, answer: (words: Words) => Answer) {
  const sent: string[] = [];
  const shown: Words[][] = [];
  const asked: (() => void)[] = [];
  const outbox = createOutbox({
    sessionId: 's',
    words,
    alone,
    send: async (said) => {
      await Promise.resolve();
      sent.push(said.turnId);
      return answer(said);
    },
    onChange: (waiting) => shown.push(waiting),
    later: (flush) => asked.push(flush),
  });
  const say = (turnId: string) => outbox.say({ turnId, text: turnId, handOver: true, at: 0 });
  return { outbox, say, sent, shown, asked };
}

describe('the outbox', () => {
  it('sends in the order of saying, each once', async () => {
    const words = storeInMemory();
    const { outbox, say, sent } = tab(words, lock(), () => ({ ok: true, seq: 1 }));
    await Promise.all([say('a'), say('b'), say('c')]);
    await outbox.flush();
    expect(words.all).toEqual([]);
    expect(sent).toEqual(['a', 'b', 'c']);
  });

  it('keeps everything and sends nothing past words that got no answer', async () => {
    const words = storeInMemory();
    let online = false;
    const { outbox, say, sent, asked } = tab(words, lock(), () => (online ? { ok: true, seq: 1 } : NO_ANSWER));
    await say('a');
    await say('b');
    await outbox.flush();
    expect(words.all.map(({ turnId }) => turnId)).toEqual(['a', 'b']);
    expect(new Set(sent)).toEqual(new Set(['a']));
    expect(asked.length).toBeGreaterThan(0);
    online = true;
    sent.length = 0;
    await outbox.flush();
    expect(sent).toEqual(['a', 'b']);
    expect(words.all).toEqual([]);
  });

  it('keeps words refused for good, with the reason, and goes on with the next', async () => {
    const words = storeInMemory();
    const { outbox, say } = tab(words, lock(), ({ turnId }) =>
      turnId === 'a' ? { ok: false, code: 'too-large', message: 'At most 20,000 characters.' } : { ok: true, seq: 1 },
    );
    await say('a');
    await say('b');
    await outbox.flush();
    expect(words.all).toEqual([expect.objectContaining({ turnId: 'a', refusal: 'At most 20,000 characters.' })]);
    await outbox.drop(1);
    expect(words.all).toEqual([]);
  });

  it('waits where the server is only busy', async () => {
    const words = storeInMemory();
    const { say, outbox } = tab(words, lock(), () => ({ ok: false, code: 'too-many', message: 'Slow down.' }));
    await say('a');
    await outbox.flush();
    expect(words.all).toEqual([expect.not.objectContaining({ refusal: expect.anything() })]);
  });

  it('sends words left by a closed tab once, whichever of two tabs comes first', async () => {
    const words = storeInMemory();
    await words.add({ sessionId: 's', turnId: 'left', text: 'left', handOver: true, at: 0 });
    const alone = lock();
    const one = tab(words, alone, () => ({ ok: true, seq: 1 }));
    const two = tab(words, alone, () => ({ ok: true, seq: 1 }));
    await Promise.all([one.outbox.flush(), two.outbox.flush()]);
    expect([...one.sent, ...two.sent]).toEqual(['left']);
  });

  it('shows what waits after each change', async () => {
    const { say, outbox, shown } = tab(storeInMemory(), lock(), () => ({ ok: true, seq: 1 }));
    await say('a');
    await outbox.flush();
    expect(shown.at(-1)).toEqual([]);
    expect(shown[0]?.map(({ turnId }) => turnId)).toEqual(['a']);
  });
});
