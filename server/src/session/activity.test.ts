import { describe, expect, test } from 'vitest';
import { Activity } from './activity.ts';

const board = (label: string) => {
  const graph = { nodes: [{ id: 'a', label }], edges: [], notes: [] };
  return { type: 'SaveBoard', revision: 1, graph } as const;
};
const AT = 1_000_000;

describe('C11: what the candidate does', () => {
  test('new words in the draft are activity; the same draft again is silence', () => {
    const activity = new Activity('', AT);
    activity.typed('I would', AT + 1_000);
    expect(activity.lastAt()).toBe(AT + 1_000);
    activity.typed('I would ', AT + 2_000);
    activity.typed('I  would', AT + 3_000);
    expect(activity.lastAt()).toBe(AT + 1_000);
    activity.typed('I would cache', AT + 4_000);
    expect(activity.lastAt()).toBe(AT + 4_000);
  });

  test('an empty draft is silence', () => {
    const activity = new Activity('', AT);
    activity.typed('', AT + 9_000);
    expect(activity.lastAt()).toBe(AT);
  });

  test('a change of the drawing is activity; the same drawing again is silence', () => {
    const activity = new Activity('', AT);
    activity.did(board('Queue'), undefined, AT + 1_000);
    activity.did(board('Queue'), undefined, AT + 2_000);
    expect(activity.lastAt()).toBe(AT + 1_000);
    activity.did(board('Store'), undefined, AT + 3_000);
    expect(activity.lastAt()).toBe(AT + 3_000);
  });
});
