import { describe, expect, it } from 'vitest';
import { codeSentences, statementsIn } from './code-words.ts';

describe('code as words', () => {
  it('keeps each statement as it stands, and reads it aloud beside', () => {
    const [table, insert, ...more] = statementsIn(
      'CREATE TABLE orders (\n  request_id text UNIQUE\n);\nINSERT INTO orders VALUES ($1) ON CONFLICT DO NOTHING;',
    );
    expect(more).toEqual([]);
    expect(table?.code).toBe('CREATE TABLE orders (\n  request_id text UNIQUE\n);');
    expect(table?.words).toContain('request id text  unique so that the second is refused');
    expect(insert?.words).toContain('because it is there already');
  });

  it('parts names into their words', () => {
    const [sentence] = codeSentences('provider.charge(total, { idempotencyKey: order_id, timeoutMs: 2000 });');
    expect(sentence?.tokens.map(({ word }) => word)).toEqual(
      'provider charge total idempotency key order id timeout ms 2000'.split(' '),
    );
  });

  it('leaves comments to those who read words', () => {
    expect(statementsIn('// retry because it is safe\n# so\n-- so\n/* many\nlines */')).toEqual([]);
  });

  it('cuts a statement that does not end', () => {
    expect(statementsIn(Array.from({ length: 9 }, (_, n) => `a${n} =`).join('\n'))).toHaveLength(3);
    expect(statementsIn(`SELECT ${'x,\n'.repeat(20)}`).length).toBeGreaterThan(1);
  });
});
