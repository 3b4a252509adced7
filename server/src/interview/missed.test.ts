import { expect, test } from 'vitest';
import { isHardlyAnswered } from './missed.ts';

test.each([
  'Done.',
  'I do not know, honestly. Something with the phone?',
  'Kafka, Redis, Postgres, Kubernetes, a gateway, a mesh, Flink, Spark and a lake.',
  'Each bean is tokenised from farm to cup. Sensors upload everything in real time. Data will guide all decisions.',
])('a question is hardly answered by: %s', (answer) => {
  expect(isHardlyAnswered(answer)).toBe(true);
});

test.each([
  'The shop is hurt when an order cannot be made, because the customer walks on and buys at the corner.',
  'The phone shows the old price until the menu comes. I am not sure how long that takes, so I would measure it from the shop and from the phone, and take the slower of both.',
  'The contract computes. A bank pays, not the contract. Farmers get money by phone. Nobody needs a coin.',
])('an answer of their own is one, whatever the question wanted: %s', (answer) => {
  expect(isHardlyAnswered(answer)).toBe(false);
});
