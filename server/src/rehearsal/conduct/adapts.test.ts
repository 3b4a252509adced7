import { describe, expect, test } from 'vitest';
import { LONG_TALK, QUEUE, STORE, Tale } from './tale.ts';

describe('the conduct checks fail on what they are there to find', () => {
  test('C19: simpler after two strong answers', () => {
    const two = () =>
      new Tale()
        .candidate(1, LONG_TALK)
        .asks(6, 'p-flow')
        .candidate(7, QUEUE)
        .asks(8, 'p-flow', 'shown')
        .candidate(9, STORE);
    expect(two().asks(10, 'p-contract').check('C19')).toBe(true);
    expect(two().asks(10, 'p-contract', 'missing').check('C19')).toBe(false);
  });
});
