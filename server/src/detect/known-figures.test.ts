import { expect, it } from 'vitest';
import { scoringScript } from '../scoring/fixture.ts';
import { compileDetector, itemShown } from './items.ts';
import { compileFigures } from './known-figures.ts';
import { quantitiesIn } from './quantities.ts';
import { tokensOf } from './words.ts';

const script = {
  ...scoringScript,
  numbers: {
    rate: { value: 1000 / 60, unit: 'orders/s' },
    out: { value: 23, unit: 'GB/s' },
    bookings: { value: 280, unit: 'bookings/s' },
  },
};
const contradicts = compileFigures(script);
const isFar = (text: string) => contradicts(quantitiesIn(text, 0, tokensOf(text)));

it.each(['At 1,700 orders a second one database is enough.', 'The phones take 2,300 GB a second.'])(
  'hears that a figure is far from what the scenario knows of the same thing: %s',
  (text) => {
    expect(isFar(text)).toBe(true);
  },
);

it.each([
  'At 17 orders a second one database is enough.',
  'At 80 orders a second in the worst minute one database is enough.',
  'At 17 orders a second one database is enough, as it takes 5,000 orders a second.',
  'A rush brings 280 orders a second, as many as there are bookings.',
  'One machine answers 40,000 requests a second.',
  'We keep 40,000 orders on one page.',
])('leaves what agrees, or counts something else: %s', (text) => {
  expect(isFar(text)).toBe(false);
});

it('gives no item of scale for what contradicts the figures of the scenario', () => {
  const detector = compileDetector(script);
  const said = (rate: string) => `At ${rate} orders a second I would not run Kafka, because one database carries that.`;
  expect(itemShown(detector, 'D2-small', said('17'))).toBe('met');
  expect(itemShown(detector, 'D2-small', said('1,700'))).toBeNull();
});

it('takes a rate of one thing for no rate of another', () => {
  const items = script.items.map((item) =>
    item.id === 'D2-rate' ? { ...item, numbers: [...item.numbers, { value: 3400, unit: 'lookups/s' }] } : item,
  );
  const detector = compileDetector({ ...script, items });
  expect(itemShown(detector, 'D2-rate', 'That comes to about 3,400 lookups a second.')).toBe('met');
  expect(itemShown(detector, 'D2-rate', 'That comes to about 3,400 orders a second.')).toBeNull();
});
