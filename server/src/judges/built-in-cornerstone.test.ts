import { describe, expect, it } from 'vitest';
import type { Script } from '../content/script.ts';
import { scoredItem, scoringScript, turnsFrom } from '../scoring/fixture.ts';
import { judgeBuiltIn } from './built-in.ts';

const script: Script = {
  ...scoringScript,
  kind: 'interview',
  concepts: {
    fails: ['dies', 'is down'],
    list: ['last list'],
    line: ['wait in line'],
    bill: ['bill'],
    login: ['login'],
    door: ['checks the owner'],
    twice: ['reckoned twice'],
  },
  items: [
    scoredItem('D6-dead', 2, ['fails', 'list'], 'When the server dies the phones keep their last list.'),
    scoredItem('D6-down', 2, ['fails', 'line'], 'If the provider is down the orders wait in line.'),
    scoredItem('D6-login', 2, ['login'], 'Customers log in with a login, because orders are private.'),
    scoredItem('D6-bill', 4, ['bill'], 'The bill is mostly maps, so we load them on demand.'),
    scoredItem('D6-door', 3, ['door'], 'Each call checks the owner of an order, because numbers can be guessed.'),
    scoredItem('D5-twice', 4, ['twice'], 'Every sum is reckoned twice, because a crash may lose one.'),
  ],
  contradictions: [{ id: 'k-line', says: ['wait in line for ever'], unless: [], costs: ['D6-down'] }],
  dimensions: scoringScript.dimensions.map((each) => (each.id === 'D6' ? { ...each, cornerstone: 'fails' } : each)),
};
const BILL =
  'The bill for orders is mostly 600,000 maps a month, so the phone of a customer in a shop loads them on demand.';
const DOOR =
  'Each read of an order checks the owner by the token of the shop phone, because numbers can be guessed in a day.';
const BASIC =
  'Everybody who reads an order logs in with a login of 2 factors, because the phone of a customer may be lost.';
const TWICE = 'The total of an order is reckoned twice in the database, because a crash may lose the first of them.';
const DEAD = 'When the server dies the phones of customers keep their last list of orders for 10 minutes.';
const DOWN = 'If the provider is down, the orders of a shop wait in line for 5 minutes and then go out again.';
const judged = (text: string, of = script) =>
  judgeBuiltIn({ script: of, turns: turnsFrom(`C: ${text}`), board: null, code: null })
    .judgements.filter(({ status }) => status !== 'not_met')
    .map(({ item, status }) => `${item} ${status}`);

describe('S5: what a dimension stands on', () => {
  it('takes what lies above anchor 1 where none of it is followed through, in that dimension only', () => {
    expect(judged(`${BILL} ${DOOR} ${BASIC} ${TWICE}`)).toEqual(['D5-twice met']);
  });

  it('takes what lies above anchor 2 where one is', () => {
    expect(judged(`${BILL} ${DOOR} ${DEAD}`)).toEqual(['D6-dead met']);
    expect(judged(`${BASIC} ${DOOR} ${DEAD}`)).toEqual(['D6-dead met', 'D6-login met']);
  });

  it('takes nothing where two are', () => {
    const all = ['D6-dead met', 'D6-down met', 'D6-bill met', 'D6-door met'];
    expect(judged(`${BILL} ${DOOR} ${DEAD} ${DOWN}`)).toEqual(all);
  });

  it('counts a sentence once, and a wrong one not at all', () => {
    expect(judged(`${DOOR} ${DEAD} ${DEAD}`)).toEqual(['D6-dead met']);
    const wrong = 'If the provider is down, the orders of a shop wait in line for ever, 10 of them.';
    expect(judged(`${DOOR} ${DEAD} ${wrong}`)).toEqual(['D6-dead met']);
  });

  it('is not asked for in a drill, which practises a part', () => {
    expect(judged(BILL, { ...script, kind: 'drill' })).toEqual(['D6-bill met']);
  });
});
