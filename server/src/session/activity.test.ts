import { describe, expect, test } from 'vitest';
import { Activity } from './activity.ts';
import { NOTHING_YET } from './session-means.ts';

const AT = 1_000_000;
const graph = { nodes: [], edges: [], notes: [] };
const boardOf = (label: string) => ({ revision: 1, scene: label === '' ? [] : [{ id: 'a', label }], graph });
const codeOf = (text: string, language = 'go') => ({ revision: 1, language, text });

function draws(activity: Activity, label: string, now: number): number {
  activity.did({ type: 'SaveBoard', revision: 1, graph }, { board: boardOf(label) }, now);
  return activity.lastAt();
}
function codes(activity: Activity, text: string, now: number, language?: string): number {
  const code = codeOf(text, language);
  activity.did({ type: 'SaveCode', ...code }, { code }, now);
  return activity.lastAt();
}

describe('C11: what the candidate does', () => {
  test('new words in the draft are activity; the same draft again is silence', () => {
    const activity = new Activity(NOTHING_YET, AT);
    activity.typed('I would', AT + 1_000);
    expect(activity.lastAt()).toBe(AT + 1_000);
    activity.typed('I would ', AT + 2_000);
    activity.typed('I  would', AT + 3_000);
    expect(activity.lastAt()).toBe(AT + 1_000);
    activity.typed('I would cache', AT + 4_000);
    expect(activity.lastAt()).toBe(AT + 4_000);
  });

  test('an empty draft and an empty board are silence', () => {
    const activity = new Activity(NOTHING_YET, AT);
    activity.typed('', AT + 9_000);
    expect(draws(activity, '', AT + 9_000)).toBe(AT);
  });

  test('a change of the drawing is activity; the same drawing again is silence', () => {
    const activity = new Activity(NOTHING_YET, AT);
    expect(draws(activity, 'Queue', AT + 1_000)).toBe(AT + 1_000);
    expect(draws(activity, 'Queue', AT + 2_000)).toBe(AT + 1_000);
    expect(draws(activity, 'Store', AT + 3_000)).toBe(AT + 3_000);
  });

  test('a change of the code is activity; the same code again is silence', () => {
    const activity = new Activity(NOTHING_YET, AT);
    expect(codes(activity, 'a()', AT + 1_000)).toBe(AT + 1_000);
    expect(codes(activity, 'a()', AT + 2_000)).toBe(AT + 1_000);
    expect(codes(activity, 'b()', AT + 3_000)).toBe(AT + 3_000);
    expect(codes(activity, 'b()', AT + 4_000, 'python')).toBe(AT + 4_000);
  });

  test('what was stored before a restart and comes again is silence', () => {
    const stored = { draft: 'I would', board: boardOf('Queue'), code: codeOf('a()') };
    const activity = new Activity(stored, AT);
    activity.typed('I would', AT + 1_000);
    expect(draws(activity, 'Queue', AT + 2_000)).toBe(AT);
    expect(codes(activity, 'a()', AT + 3_000)).toBe(AT);
    expect(draws(activity, 'Store', AT + 4_000)).toBe(AT + 4_000);
  });

  test('a word handed over is activity, whatever it says', () => {
    const activity = new Activity(NOTHING_YET, AT);
    activity.did({ type: 'HandOver' }, {}, AT + 1_000);
    expect(activity.lastAt()).toBe(AT + 1_000);
  });
});
