import { describe, expect, test } from 'vitest';
import type { Probe } from '../content/script.ts';
import { fixtureScript } from './fixture.ts';
import { History, minutes } from './given.ts';
import { nextAsk } from './probing.ts';

const script = {
  ...fixtureScript,
  probes: fixtureScript.probes.map((probe) =>
    probe.id === 'p-target' ? { ...probe, for: ['D1-target', 'D1-scope'] } : probe,
  ),
};
const heard = (...shown: string[]) => ({
  shown: new Set(shown),
  newSince: () => new Set<string>(),
  touched: new Set<string>(),
});
const ask = (coverage: ReturnType<typeof heard>) =>
  nextAsk(script, new History().state, coverage, ({ id }) => (id === 'p-target' ? 9 : 0));

test('a question is put as it stands while its first matter is open', () => {
  expect(ask(heard('D1-scope'))).toMatchObject({ probe: 'p-target', step: 'first', text: 'How fast must it be?' });
});

test('a question whose first matter was said already begins with the deeper one', () => {
  expect(ask(heard('D1-target'))).toMatchObject({ probe: 'p-target', step: 'shown', text: 'For everyone?' });
});

/** Two questions asked and each followed up once, all answered; the last was about this item. */
function nextAfter(lastItem: string, strong: boolean, dearest: 'p-easy' | 'p-hard') {
  const history = new History();
  for (let n = 1; n <= 5; n += 1) {
    history.say(`Part ${n} of it.`, n * 30_000);
    history.speak(n * 30_000);
  }
  const [easy, hard] = [
    ['p-easy', 'D3-flow'],
    ['p-hard', 'D6-fail'],
  ].map(([id = '', item = '']) => ({ ...fixtureScript.probes[0], id, phase: 'requirements', for: [item] }) as Probe);
  const asked = fixtureScript.probes.map((probe) => (probe.id === 'p-target' ? { ...probe, for: [lastItem] } : probe));
  const coverage = {
    shown: new Set<string>(),
    touched: new Set<string>(),
    newSince: (turn: number) => new Set(strong ? [...Array(20 - turn).keys()].map((n) => `shown at ${19 - n}`) : []),
  };
  const probes = [...asked, ...[easy, hard].flatMap((probe) => probe ?? [])];
  return nextAsk({ ...fixtureScript, probes }, history.state, coverage, ({ id }) => (id === dearest ? 5 : 0))?.probe;
}

test('I11: after two strong answers the next question is no easier, after two weak ones no harder', () => {
  expect(nextAfter('D1-target', true, 'p-easy')).toBe('p-hard');
  expect(nextAfter('D1-scope', false, 'p-hard')).toBe('p-easy');
});

test('a change is told in time to somebody who draws and does not look up', () => {
  const history = new History();
  history.when({ type: 'Advance' }, minutes(2));
  history.speak(minutes(2));
  history.say('D3-flow is where it starts.', minutes(16));
  history.speak(minutes(16));
  const told: number[] = [];
  for (let at = minutes(17); at <= minutes(45); at += 1_000) {
    history.when({ type: 'CheckClock', draft: '' }, at, 1_000);
    if (history.state.pending?.brief.change) told.push(at / minutes(45));
    history.speak(at);
    if (history.state.spoken.at(-1)?.brief.change && told.length === 0) told.push(at / minutes(45));
  }
  expect(told).toHaveLength(1);
  expect(told[0]).toBeGreaterThan(0.4);
  expect(told[0]).toBeLessThan(0.75);
});

describe('a question that grew out of one that was never put', () => {
  const grownOut = (ask: string, shown: string) => ({
    ...fixtureScript,
    probes: fixtureScript.probes.map((probe) =>
      probe.id === 'p-target'
        ? { ...probe, for: ['D1-target', 'D1-scope'], ask, then: { ...probe.then, shown } }
        : probe,
    ),
  });
  const putTo = (changed: typeof fixtureScript) =>
    nextAsk(changed, new History().state, heard('D1-target'), ({ id }) => (id === 'p-target' ? 0.5 : 0));

  test('gives way to one that can be understood', () => {
    expect(putTo(grownOut('Who gets the last cup?', 'And while the winner pays?'))).toMatchObject({ probe: 'p-scope' });
  });

  test('comes with what it sets out from, where there is such a thing', () => {
    expect(putTo(grownOut('Two want the last cup. Who gets it?', 'And while the winner pays?'))).toMatchObject({
      probe: 'p-target',
      text: 'Two want the last cup. And while the winner pays?',
    });
  });
});

test('I10: an answer that only names things leads to the question that they belong to, where that is near', () => {
  const after = (answer: string, near: string) => {
    const history = new History();
    history.say('Let us begin with the people.', minutes(1));
    history.speak(minutes(1));
    history.say(answer, minutes(2));
    return nextAsk(fixtureScript, history.state, heard(), ({ id }) => (id === near ? 1 : 0));
  };
  const first = nextAsk(fixtureScript, new History().state, heard(), () => 0)?.probe;
  const other = first === 'p-scope' ? 'p-target' : 'p-scope';
  expect(after('Latency, throughput, percentiles.', other)).toMatchObject({ probe: other, step: 'first' });
  expect(after('Latency, throughput, percentiles.', 'none')).toMatchObject({ probe: first, step: 'missing' });
  expect(after('I would ask them what they need.', other)).toMatchObject({ probe: first, step: 'missing' });
});

test('I10: where few questions took something up, one that lies far gives way to one that lies near', () => {
  const history = new History();
  history.say('Let us begin with the people.', minutes(1));
  history.speak(minutes(1));
  history.say('I would ask them what they need.', minutes(2));
  const first = history.state.spoken.at(-1)?.brief.ask?.probe;
  const other = first === 'p-scope' ? 'p-target' : 'p-scope';
  const put = (nearness: Record<string, number>) =>
    nextAsk(fixtureScript, history.state, heard(), ({ id }) => nearness[id] ?? 0);
  expect(put({ [`${first}`]: -2, [other]: 2 })).toMatchObject({ probe: other, step: 'first' });
  expect(put({ [`${first}`]: -2, [other]: -2 })).toMatchObject({ probe: first, step: 'missing' });
});

describe('a follow-up', () => {
  const two = (shown: string) => ({
    ...fixtureScript,
    probes: fixtureScript.probes.map((probe) =>
      probe.phase === 'requirements'
        ? { ...probe, for: ['D1-scope', 'D1-target'], then: { ...probe.then, shown } }
        : probe,
    ),
  });
  const asked = () => {
    const history = new History();
    history.say('I begin.', minutes(1));
    history.speak(minutes(1));
    history.say('I answer.', minutes(2));
    return history;
  };
  const fresh = (...shown: string[]) => ({ ...heard(...shown), newSince: () => new Set(shown) });
  const after = (history: History, shown: string[], text = 'What does that cost?') =>
    nextAsk(two(text), history.state, fresh(...shown), () => 0);

  test('I10: leads on to the items of its question that are open', () => {
    expect(after(asked(), ['D1-scope'])).toMatchObject({ step: 'shown' });
  });

  test('C15: is not put where the answer has shown all of them: it would ask for what was just said', () => {
    expect(after(asked(), ['D1-scope', 'D1-target'])?.step).not.toBe('shown');
  });

  test('C15: that points at what was just said is not put once something else was said in between', () => {
    const history = asked();
    history.speak(minutes(2));
    history.say('Go on with the next, please.', minutes(3));
    const spoken = history.state.spoken.map((move, n) =>
      n === history.state.spoken.length - 1
        ? { ...move, brief: { ...move.brief, ask: null, acknowledge: 'Go on.' } }
        : move,
    );
    const state = { ...history.state, spoken };
    const put = (text: string) => nextAsk(two(text), state, fresh('D1-scope'), () => 0);
    expect(put('What does that figure tell you?')?.text).not.toBe('What does that figure tell you?');
    expect(put('What do people pay for coffee?')?.text).toBe('What do people pay for coffee?');
  });

  test('C15: still stands after a fact was told and after a nudge', () => {
    const history = asked();
    history.when({ type: 'CheckClock', draft: '' }, minutes(2) + 50_000, 50_000);
    history.say('How many orders are there?', minutes(3));
    history.speak(minutes(3));
    history.say('So I would say few.', minutes(4));
    expect(after(history, ['D1-scope'])).toMatchObject({ step: 'shown', text: 'What does that cost?' });
  });
});

describe('what was given already is not asked for again', () => {
  test('C15: a question whose answer stands in a turn goes on where that would have led', () => {
    const items = fixtureScript.items.map((item) =>
      item.id === 'D1-scope' ? { ...item, good: 'Couriers, refunds and vouchers stay outside for 6 months.' } : item,
    );
    const probes = fixtureScript.probes.flatMap((probe) =>
      probe.id === 'p-scope' ? { ...probe, then: { ...probe.then, shown: 'Who would ask for refunds first?' } } : [],
    );
    const history = new History();
    const put = () => nextAsk({ ...fixtureScript, items, probes }, history.state, heard(), () => 0);
    expect(put()).toMatchObject({ step: 'first' });
    history.say('For 6 months no couriers, refunds or vouchers: they stay outside.', minutes(1));
    expect(put()).toMatchObject({ step: 'shown', text: 'Who would ask for refunds first?' });
  });

  test('a question about code goes on with something that was written, however little was said', () => {
    const history = new History();
    history.say('I begin.', minutes(1));
    history.speak(minutes(1));
    const first = history.state.spoken.at(-1)?.brief.ask?.probe;
    history.say('Written.', minutes(2));
    const probes = fixtureScript.probes.map((probe) => ({ ...probe, code: probe.id === first }));
    const state = { ...history.state, code: { language: 'python', text: 'def price(cup):\n  return 3' } };
    const ask = nextAsk({ ...fixtureScript, probes }, state, heard(), () => 0);
    expect(ask).toMatchObject({ probe: first, step: 'shown' });
    expect(ask?.text).toMatch(/^Look at price in your code\./);
  });
});
