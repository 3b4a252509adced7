import { describe, expect, it } from 'vitest';
import type { Item } from '../content/script.ts';
import { scoringScript } from '../scoring/fixture.ts';
import { contradictionsIn } from './contradictions.ts';
import { sentencesOf } from './words.ts';

const taken = (text: string) => [...contradictionsIn(scoringScript, [...sentencesOf(text)]).items.keys()];
const CLAIM = 'The order service will send first, then save the message.';

describe('a contradiction', () => {
  it('takes the credit of the items that it names', () => {
    expect(taken(CLAIM)).toEqual(['D4-outbox']);
  });

  it('counts no more once it is taken back', () => {
    expect(taken(`${CLAIM} I take back that we send first and then save the message, we save both together.`)).toEqual(
      [],
    );
    expect(taken(`${CLAIM} I was wrong about the message, the order service saves it before.`)).toEqual([]);
  });

  it('is not said by taking it back, and stands again when it is said again', () => {
    expect(taken('I take back what I said: send first, then save.')).toEqual([]);
    expect(taken(`${CLAIM} I was wrong about the message and the save. ${CLAIM}`)).toEqual(['D4-outbox']);
  });

  it('is taken back by a bare "scrap that" just after it, and by finding it wrong', () => {
    expect(taken(`${CLAIM} Hmm, no, scrap that.`)).toEqual([]);
    expect(taken(`${CLAIM} Sending first, before the save, is wrong.`)).toEqual([]);
    expect(taken(`${CLAIM} We have shops. They sell coffee. Orders come in. Customers wait. Scrap that.`)).toEqual([
      'D4-outbox',
    ]);
  });

  it('is not said with words beside it that make it right', () => {
    const contradictions = [{ id: 'k', says: ['retry it forever'], unless: ['same key'], costs: ['D4-outbox'] }];
    const said = (text: string) => [
      ...contradictionsIn({ ...scoringScript, contradictions }, sentencesOf(text)).items.keys(),
    ];
    expect(said('Refunds we retry forever.')).toEqual(['D4-outbox']);
    expect(said('Refunds we retry with the same key forever.')).toEqual([]);
  });

  it('is not said where another figure or a reason stands between its words', () => {
    const contradictions = [
      { id: 'k', says: ['nine terabytes a year', 'sketch is exact'], unless: [], costs: ['D4-outbox'] },
    ];
    const said = (text: string) => [
      ...contradictionsIn({ ...scoringScript, contradictions }, sentencesOf(text)).items.keys(),
    ];
    expect(said('That is nine terabytes in a year.')).toEqual(['D4-outbox']);
    expect(said('That is nine terabytes in ten years.')).toEqual([]);
    expect(said('The sketch is always exact.')).toEqual(['D4-outbox']);
    expect(said('I take a sketch, because exact sets are too big.')).toEqual([]);
  });

  it('is not taken back by words about something else', () => {
    expect(taken(`${CLAIM} I was wrong about the number of shops.`)).toEqual(['D4-outbox']);
  });

  it('is said although the reason for it weighs something', () => {
    expect(taken('The service will send first and save the message, since waiting would cost time.')).toEqual([
      'D4-outbox',
    ]);
    expect(taken('To send first and then save the message would lose it.')).toEqual([]);
  });

  it('is what is done in a case, and is not the case itself', () => {
    expect(taken('If the shop is offline, we send first and then save the message.')).toEqual(['D4-outbox']);
    expect(taken('If the shop is offline we send first and then save the message.')).toEqual(['D4-outbox']);
    expect(taken('If we send first and then save the message, a crash shows what never was.')).toEqual([]);
    expect(taken('Without a table we send first and then save the message.')).toEqual([]);
  });

  it('is another one with another time in it', () => {
    const every = {
      ...scoringScript,
      contradictions: [{ id: 'k', says: ['ping every second'], unless: [], costs: ['D4-outbox'] }],
    };
    const said = (text: string) => [...contradictionsIn(every, sentencesOf(text)).items.keys()];
    expect(said('The phones ping every single second.')).toEqual(['D4-outbox']);
    expect(said('The phones ping every 45 seconds.')).toEqual([]);
  });

  it('is said by parts of its phrase in any order, each by one of its words', () => {
    const apart = { id: 'k', says: ['release|version + at once|same night'], unless: [], costs: ['D4-outbox'] };
    const said = (text: string) =>
      contradictionsIn({ ...scoringScript, contradictions: [apart] }, sentencesOf(text)).items.size;
    expect(said('The new version goes to the shops of every country at once.')).toBe(1);
    expect(said('In the same night each machine gets the release.')).toBe(1);
    expect(said('The new version goes to one shop, and the others follow.')).toBe(0);
    expect(said('We do not give the release to all shops at once.')).toBe(0);
    expect(said('The release has two columns; payments and orders are written at once.')).toBe(0);
  });

  it('is not said by words that right answers about this system often say, each for itself', () => {
    const apart = { id: 'k', says: ['order + phone'], unless: [], costs: ['D4-outbox'] };
    const said = (good: string) => {
      const items = Array.from({ length: 40 }, () => ({ ...scoringScript.items[0], good }) as Item);
      const script = { ...scoringScript, items, contradictions: [apart] };
      return contradictionsIn(script, sentencesOf('The order waits on the phone.')).items.size;
    };
    expect(said('A tablet prints it.')).toBe(1);
    expect(said('The order is shown. The phone gets it.')).toBe(0);
  });

  it('may be a result that its own figures do not give', () => {
    const sum = { id: 'k', says: ['(wrong result)'], unless: [], costs: ['D4-outbox'] };
    const said = (text: string) =>
      contradictionsIn({ ...scoringScript, contradictions: [sum] }, sentencesOf(text)).items.size;
    expect(said('On average 1M / 86,400 = 1,200 orders a second.')).toBe(1);
    expect(said('On average 1M / 86,400 = 12 orders a second.')).toBe(0);
    expect(said('1M / 86,400 = 1,200 orders a second. I correct myself: 1M over 86,400 is 12 orders a second.')).toBe(
      0,
    );
  });

  it('is not said where it is denied between its words', () => {
    expect(taken('The service sends first, but does not then save the message.')).toEqual([]);
  });

  it('is not said by how things are today, nor by repeating a fact', () => {
    const { facts } = scoringScript;
    const told = (say: string, text: string) => {
      const script = { ...scoringScript, facts: [...facts, { id: 'f-now', asked: [], say }] };
      return [...contradictionsIn(script, [...sentencesOf(text)]).items.keys()];
    };
    expect(taken('Today the order service will send first and save the message.')).toEqual([]);
    const fact = 'The shops in Spain send first and save it at night.';
    expect(told(fact, 'So the shops in Spain send first and save it at night.')).toEqual([]);
    expect(told(fact, CLAIM)).toEqual(['D4-outbox']);
  });

  it('keeps the small words without which its phrase says another thing', () => {
    const contradictions = [{ id: 'k-both', says: ['write to both databases'], unless: [], costs: ['D4-outbox'] }];
    const script = { ...scoringScript, contradictions };
    const said = (text: string) => contradictionsIn(script, [...sentencesOf(text)]).items.size;
    expect(said('The service writes to both databases.')).toBe(1);
    expect(said('At 120 writes a second one database is plenty.')).toBe(0);
  });
});
