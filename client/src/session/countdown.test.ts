import { describe, expect, it } from 'vitest';
import { announcement, countdown, progress } from './countdown.ts';

const MIN = 60_000;

describe('countdown', () => {
  it('turns soon at five minutes and last at one in a long span', () => {
    const at = (leftMs: number) => countdown(1_000, 1_000 + leftMs, 45 * MIN).urgency;
    expect([at(5 * MIN + 1), at(5 * MIN), at(MIN + 1), at(MIN)]).toEqual(['calm', 'soon', 'soon', 'last']);
  });

  it('leaves the first two thirds of a five-minute phase calm', () => {
    const at = (leftMs: number) => countdown(0, leftMs, 5 * MIN).urgency;
    expect([at(5 * MIN), at(100_001), at(100_000), at(30_000)]).toEqual(['calm', 'calm', 'soon', 'last']);
  });

  it('stays at nothing once the end has passed', () => {
    expect(countdown(10_000, 4_000, MIN)).toEqual({ leftMs: 0, urgency: 'last' });
  });
});

describe('progress', () => {
  it('is none before, the share within, whole after', () => {
    expect([progress(5, 10, 20), progress(15, 10, 20), progress(25, 10, 20)]).toEqual([0, 0.5, 1]);
  });

  it('does not divide by an empty span', () => {
    expect([progress(9, 10, 10), progress(10, 10, 10)]).toEqual([0, 1]);
  });
});

describe('announcement', () => {
  it('speaks once at five minutes and once at one, over a whole hour of ticks', () => {
    const said: string[] = [];
    for (let left = 60 * MIN; left >= 0; left -= 250) {
      const words = announcement(left + 250, left);
      if (words) said.push(words);
    }
    expect(said).toEqual(['Five minutes left.', 'One minute left.']);
  });

  it('names the nearer mark when a sleeping machine skipped over both', () => {
    expect(announcement(20 * MIN, 30_000)).toBe('One minute left.');
  });

  it('says nothing of a minute once it is over', () => {
    expect(announcement(2 * MIN, 0)).toBeNull();
  });
});
