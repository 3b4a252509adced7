import { describe, expect, test } from 'vitest';
import { fixtureScript } from '../../interview/fixture.ts';
import { Tale } from './tale.ts';

describe('the conduct checks fail on what they are there to find', () => {
  test('C12: no change, two for a Senior, one outside the window or before a design', () => {
    const change = (tale: Tale, minute: number) =>
      tale.interviewer(minute, 'One more thing. 50 shops now deliver.', 'change', { change: 'couriers' });
    const designed = () => new Tale().candidate(1, 'Hm.').draws(10, 'Phone', 'Service', 'Store');
    expect(change(designed(), 22).plan().check('C12')).toBe(true);
    expect(designed().plan().check('C12')).toBe(false);
    expect(new Tale().plan().check('C12')).toBeNull();
    expect(change(change(designed(), 20), 25).plan().check('C12')).toBe(false);
    expect(change(designed(), 17).plan().check('C12')).toBe(false);
    expect(change(designed(), 34).plan().check('C12')).toBe(false);
    expect(change(new Tale(), 20).draws(25, 'Phone', 'Service', 'Store').plan().check('C12')).toBe(false);
    expect(new Tale({ ...fixtureScript, kind: 'drill' }).check('C12')).toBeNull();
  });
});
