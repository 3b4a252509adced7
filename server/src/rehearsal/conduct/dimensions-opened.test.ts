import { describe, expect, test } from 'vitest';
import { Tale } from './tale.ts';

describe('the conduct checks fail on what they are there to find', () => {
  test('C18: a dimension that nobody opened', () => {
    const tale = new Tale().candidate(1, 'Hm.');
    expect(tale.check('C18')).toBe(true);
    const narrow = tale.events.map((event) =>
      event.type === 'MoveChosen' ? { ...event, brief: { ...event.brief, opens: ['D1'] } } : event,
    );
    expect(tale.check('C18', { events: narrow })).toBe(false);
    expect(new Tale().check('C18')).toBeNull();
  });
});
