import { APIError } from 'openai';
import { expect, test } from 'vitest';
import { describeFailure } from './failure.ts';

test('a failure is told without what the other side wrote: some repeat the key or the prompt', () => {
  const echo = 'Incorrect API key sk-canary-123; input was "my words"';
  const told = [
    new APIError(401, { message: echo }, echo, new Headers()),
    new Error(echo),
    Object.assign(new Error(echo), { cause: { code: 'ECONNREFUSED' } }),
    Object.assign(new Error('x'), { name: echo }),
    echo,
  ].map(describeFailure);
  expect(told).toEqual(['HTTP 401', 'Error', 'ECONNREFUSED', 'an unknown failure', 'an unknown failure']);
});
