import { describe, expect, it } from 'vitest';
import { scoredItem } from '../scoring/fixture.ts';
import { inCompany } from './built-in-company.ts';
import type { Judgement } from './judge.ts';

const items = [
  scoredItem('D4-key', 3, ['key'], 'Orders are keyed by shop, because a shop reads its own.'),
  scoredItem('D4-lost', 4, ['lost'], 'A lost update is refused by the version.'),
  scoredItem('D4-store', 2, ['store'], 'One table, since orders are small.'),
  scoredItem('D5-ring', 3, ['ring'], 'The ring of keys moves a tenth.'),
];
const shown = (item: string, status: Judgement['status'] = 'met'): [string, Judgement] => [
  item,
  { item, status, evidence: [], reason: 'shown' },
];
const left = (unnamed: string[], ...served: [string, Judgement][]) => {
  const places = new Map(served.map(([id]) => [id, [{ unnamed: unnamed.includes(id) }]]));
  return [...inCompany(new Map(served), places, items).keys()];
};

describe('S6: rare words in common need company', () => {
  it('takes what only they show of anchor 3 and 4 where nothing of the dimension is justified', () => {
    expect(left(['D4-lost'], shown('D4-lost', 'partial'), shown('D4-store'))).toEqual(['D4-store']);
    expect(left(['D4-lost'], shown('D4-lost', 'partial'), shown('D4-key', 'partial'))).toEqual(['D4-key']);
    expect(left(['D4-lost'], shown('D4-lost', 'partial'), shown('D5-ring'))).toEqual(['D5-ring']);
  });

  it('leaves it beside an item that is justified by its own concepts', () => {
    expect(left(['D4-lost'], shown('D4-lost', 'partial'), shown('D4-key'))).toEqual(['D4-lost', 'D4-key']);
    expect(left(['D4-lost', 'D4-key'], shown('D4-lost'), shown('D4-key'))).toEqual([]);
  });

  it('leaves what is applied, and what one of several places names', () => {
    expect(left(['D4-store'], shown('D4-store'))).toEqual(['D4-store']);
    const places = new Map([['D4-lost', [{ unnamed: true }, { unnamed: false }]]]);
    expect([...inCompany(new Map([shown('D4-lost')]), places, items).keys()]).toEqual(['D4-lost']);
  });
});
