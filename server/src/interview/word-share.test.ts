import { expect, test } from 'vitest';
import type { Turn } from '../contract/candidate-view.ts';
import { History, minutes } from './given.ts';
import { roomFor } from './word-share.ts';

const words = (count: number): string => Array.from({ length: count }, (_, n) => `w${n}`).join(' ');

/** An interview in which the candidate says so many words at each minute, and is asked something, or told so many words. */
function talk(wordsEach: number, until: number, told?: number): ReturnType<typeof roomFor> {
  const history = new History();
  for (let minute = 1; minute <= until; minute += 1) {
    history.say(words(wordsEach), minutes(minute));
    const turnId = history.state.pending?.turnId ?? '';
    if (told) history.when({ type: 'EndTurn', turnId, text: words(told) }, minutes(minute) + 1_000);
    else history.speak(minutes(minute) + 1_000);
  }
  return roomFor(history.state, history.state.view.startedAt + minutes(until));
}

test('who talks a lot is asked at length, and so is who says too little for a share to count', () => {
  expect(talk(150, 20)).toBe('full');
  expect(talk(10, 20)).toBe('full');
});

test('in between, the interviewer leads in less', () => {
  expect(['bare', 'short']).toContain(talk(40, 20));
});

test('C3: a share that is a little overrun is won back; one out of reach is given up', () => {
  expect([35, 36].map((until) => talk(40, until, 15))).toContain('short');
  expect(talk(40, 36, 40)).toBe('bare');
});

test('C13: facts that were asked for cost no question, while the whole share is kept', () => {
  const history = new History();
  for (let minute = 1; minute <= 20; minute += 1) {
    history.say(words(62), minutes(minute));
    history.speak(minutes(minute) + 1_000);
  }
  const at = history.state.view.startedAt + minutes(20);
  const fact = words(35);
  const spend = (asked: boolean) => {
    const { state } = history;
    const turns = [
      ...state.view.turns,
      ...[1, 2].map(() => ({ ...state.view.turns[0], by: 'interviewer', text: fact }) as Turn),
    ];
    const told = state.spoken.slice(-1).flatMap((move) => {
      const answer = {
        ...move,
        move: 'answer' as const,
        brief: { ...move.brief, answers: [{ question: '', fact: 'f', say: fact }] },
      };
      return [answer, answer];
    });
    return roomFor(
      { ...state, view: { ...state.view, turns }, spoken: asked ? [...state.spoken, ...told] : state.spoken },
      at,
    );
  };
  const order = ['short', 'bare', 'full'];
  expect(order.indexOf(spend(true))).toBeGreaterThanOrEqual(order.indexOf(spend(false)));
});

/** The short turns in a row, run by run, where so many words were told at each turn of the first ten minutes. */
function shortRuns(overrun: number): number[] {
  const history = new History();
  history.say('Let us begin.', minutes(0.1));
  history.speak(minutes(0.1));
  let state = history.state;
  const asked = state.spoken.find(({ brief }) => brief.ask?.probe);
  if (!asked) throw new Error('nothing was asked');
  const runs = [0];
  for (let half = 1; half < 88; half += 1) {
    const at = state.view.startedAt + minutes(half / 2);
    const said = [...state.view.turns, { ...state.view.turns[0], by: 'candidate', text: words(26) } as Turn];
    const room = roomFor({ ...state, view: { ...state.view, turns: said } }, at);
    const told = half < 20 ? overrun : { full: 32, bare: 22, short: 2 }[room];
    const reply = { ...state.view.turns[0], by: 'interviewer', text: words(told) } as Turn;
    const brief = room === 'short' ? { ...asked.brief, ask: null, acknowledge: 'Go on.' } : asked.brief;
    if (room === 'short') runs.push((runs.pop() ?? 0) + 1);
    else runs.push(0);
    const view = { ...state.view, turns: [...said, reply] };
    state = { ...state, view, spoken: [...state.spoken, { ...asked, turnIndex: said.length, at, brief }] };
  }
  return runs.filter((run) => run > 0);
}

test('over a whole talk, two short turns are followed by a question, however far the share is overrun', () => {
  const runs = [6, 10, 14, 18, 20].map(shortRuns);
  expect(Math.max(...runs.flat())).toBe(2);
  // Nor is the share given up for it, and a question put on every turn.
  for (const some of runs) expect(some.length).toBeGreaterThan(8);
});

test('C18: in every phase something is asked, however much was said before it', () => {
  const history = new History();
  for (let half = 1; half < 90; half += 1) {
    history.say('The phone tells the shop what it knows of it. '.repeat(2), minutes(half / 2));
    history.speak(minutes(half / 2) + 1_000);
  }
  const asked = history.state.spoken.filter(({ brief }) => brief.ask?.probe).map(({ brief }) => brief.phase);
  expect(new Set(asked)).toEqual(new Set(['requirements', 'high-level', 'detailed', 'scale']));
});

test('C17: in a phase that owes the board a question one is put, although another was', () => {
  const history = new History();
  const graph = { nodes: [{ id: 'n0', label: 'Gateway' }], edges: [], notes: [] };
  history.when({ type: 'SaveBoard', revision: 1, graph }, minutes(0.2));
  for (let minute = 1; minute < 44; minute += 1) {
    const claim = minute < 3 ? 'D3-contract is clear. ' : minute === 36 ? 'We send first and save later. ' : '';
    history.say(`${claim}${'The phone tells the shop what it knows of it. '.repeat(4)}`, minutes(minute));
    const turnId = history.state.pending?.turnId ?? '';
    history.when({ type: 'EndTurn', turnId, text: words(15) }, minutes(minute) + 1_000);
  }
  const asked = history.state.spoken.filter(({ brief }) => brief.phase === 'scale');
  expect(asked.map(({ brief }) => brief.ask?.step)).toContain('board');
});
