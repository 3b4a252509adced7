import { describe, expect, test } from 'vitest';
import { Tale } from './tale.ts';

describe('the conduct checks fail on what they are there to find', () => {
  test('C7: a phase 61 seconds late though a turn came, or a late close', () => {
    const late = { high: [6.1, 'We have 39 minutes left.'] as [number, string] };
    expect(new Tale().plan().check('C7')).toBe(true);
    expect(new Tale().plan(late).check('C7')).toBe(true);
    expect(new Tale().candidate(5.5, 'More.').plan(late).check('C7')).toBe(false);
    expect(new Tale().plan({ scale: null }).check('C7')).toBe(false);
    expect(new Tale().plan({ close: [45.6, 'Time.'] }).check('C7')).toBe(false);
  });

  test('C8: no time, or a wrong one, at a transition; no call at five minutes', () => {
    expect(new Tale().plan().check('C8')).toBe(true);
    expect(new Tale().plan({ high: [5, 'Let us go on.'] }).check('C8')).toBe(false);
    expect(new Tale().plan({ high: [5, 'We have 39 minutes left.'] }).check('C8')).toBe(false);
    expect(new Tale().plan({ call: null }).check('C8')).toBe(false);
    expect(new Tale().plan({ call: [40, 'You have 4 minutes left.'] }).check('C8')).toBe(false);
    expect(new Tale().plan({ call: [42, 'You have 3 minutes left.'] }).check('C8')).toBe(false);
  });
});
