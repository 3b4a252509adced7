import { describe, expect, test } from 'vitest';
import type { Brief } from '../interview/events.ts';
import { wordsFor } from './built-in.ts';

const BRIEF: Brief = {
  phase: 'detailed',
  phaseLeftMs: 0,
  leftMs: 0,
  lead: '',
  byCode: false,
  answers: [],
  ask: { probe: 'p', step: 'first', items: [], text: 'What does a shop see?' },
  mention: null,
  acknowledge: null,
  hint: null,
  change: null,
  opens: [],
  board: '',
};
const said = (mention: string, tie: Brief['tie'], text = 'What does a shop see?') =>
  wordsFor({
    brief: { ...BRIEF, mention, ...(tie ? { tie } : {}), ask: { probe: 'p', step: 'first', items: [], text } },
    events: [],
  } as never);

describe('how the built-in interviewer takes up words', () => {
  test('C16: in a record of before, a thing that was to be left aside is left out', () => {
    expect(said('payment service', 'aside')).toBe('What does a shop see?');
  });

  test('C20: quoted words stay as they were said, whatever signs are in them', () => {
    for (const tie of ['topic', 'board'] as const) expect(said('Lambda@Edge #1', tie)).toContain('"Lambda@Edge #1"');
  });

  test('after a colon the sentence goes on; a name keeps its capital', () => {
    const turns = Array.from({ length: 40 }, (_, n) => `we keep row ${n}`).flatMap((words) => [
      said(words, 'topic'),
      said(words, 'topic', 'Frankfurt is gone. Who pays?'),
    ]);
    const joined = turns.filter((turn) => turn.includes(':'));
    expect(joined.length).toBeGreaterThan(0);
    for (const turn of joined) expect(turn).toMatch(/: (?:what does a shop see\?|Frankfurt is gone\. Who pays\?)$/);
  });
});
