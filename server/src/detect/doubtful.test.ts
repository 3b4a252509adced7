import { describe, expect, it } from 'vitest';
import { scoredItem, scoringScript } from '../scoring/fixture.ts';
import { compileDetector, itemShown } from './items.ts';

const { concepts, items } = scoringScript;
const detector = compileDetector({
  ...scoringScript,
  concepts: { ...concepts, peak: ['at the peak'] },
  items: [
    ...items,
    scoredItem('D2-load', 3, ['peak'], 'At the peak 60 orders a second come in, because offices open at nine.', {
      numbers: [{ value: 60, unit: 'orders/s' }],
    }),
  ],
});
const status = (id: string, text: string) => itemShown(detector, id, text);

describe('who wavers', () => {
  it('shows nothing of a mechanism, a figure or not', () => {
    const said = (how: string) => `The message goes into an outbox ${how}, or a crash after 10 orders would lose it.`;
    expect(status('D4-outbox', said('with the order'))).toBe('met');
    expect(status('D4-outbox', said('or something'))).toBeNull();
    expect(status('D4-outbox', said('maybe'))).toBeNull();
  });
});

describe('another figure than the wanted one', () => {
  const peak = (figure: string) => `At the peak ${figure} orders a second come in, because offices open at nine.`;
  it('is half of it, and nothing where it is off by more than ten times', () => {
    expect(status('D2-load', peak('70'))).toBe('met');
    expect(status('D2-load', peak('400'))).toBe('partial');
    expect(status('D2-load', peak('10,000'))).toBeNull();
  });
});
