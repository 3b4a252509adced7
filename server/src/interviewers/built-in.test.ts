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
  test('a thing has its article, a name has none', () => {
    expect(said('payment service', 'aside')).toMatch(/\bthe payment service\b/);
    for (const name of ['Redis', 'MongoDB', 'Raft']) expect(said(name, 'aside')).not.toContain(`the ${name}`);
    expect(said('CDN', 'aside')).toContain('the CDN');
  });

  test('after a colon the sentence goes on; a name keeps its capital', () => {
    const things = ['payment service', 'upload queue', 'stock table', 'order log', 'menu copy', 'price list'];
    const turns = things.flatMap((thing) => [
      said(thing, 'aside'),
      said(thing, 'aside', 'Frankfurt is gone. Who pays?'),
    ]);
    const joined = turns.filter((turn) => turn.includes(':'));
    expect(joined.length).toBeGreaterThan(0);
    for (const turn of joined) expect(turn).toMatch(/: (?:what does a shop see\?|Frankfurt is gone\. Who pays\?)$/);
  });

  test('what is left aside is not called done', () => {
    for (const thing of ['stock table', 'order log', 'menu copy', 'price list', 'upload queue'])
      expect(said(thing, 'aside')).not.toMatch(/that will do|noted|come back/i);
  });
});
