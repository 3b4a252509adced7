import type { Scorecard } from '@onsite/server/contract/scorecard';
import { stoppedAfter } from '../../record/stopped.ts';
import { LEVEL_TITLES } from '../../ui/words.ts';

type Card = Pick<Scorecard, 'engine' | 'model' | 'level' | 'overall' | 'interval' | 'rubric' | 'scenario'>;

const judgeOf = ({ engine, model }: Card) => (engine === 'built-in' ? 'the built-in judge' : (model ?? 'a model'));

type Stopped = Parameters<typeof stoppedAfter>[0] & { card: Pick<Scorecard, 'dimensions'> };

/** That one was stopped early, in words; `sides` are the first and the second. */
export const stops = (...sides: readonly Stopped[]): string[] =>
  sides.flatMap((side, index) => {
    const after = stoppedAfter(side);
    if (after === null) return [];
    const which = index === 0 ? 'first' : 'second';
    const unseen = side.card.dimensions.some(({ evaluable, weight }) => !evaluable && weight > 0);
    const rest = unseen ? ' What had not come up was not judged there, and counts neither as gained nor as lost.' : '';
    return [`The ${which} was stopped after ${after}.${rest}`];
  });

/** What keeps the two from being compared point by point, in plain words; empty where nothing does. */
export function caveats(first: Card, second: Card): string[] {
  return [
    ...(first.level === second.level
      ? []
      : [
          `The first aimed at ${LEVEL_TITLES[first.level]}, the second at ${LEVEL_TITLES[second.level]}. Bars and weights differ: compare the levels, not the points.`,
        ]),
    ...(first.engine === second.engine && first.model === second.model
      ? []
      : [
          `The first was scored by ${judgeOf(first)}, the second by ${judgeOf(second)}. Part of the difference may be the judges.`,
        ]),
    ...(first.scenario.sha256 === second.scenario.sha256 && first.rubric.sha256 === second.rubric.sha256
      ? []
      : ['The interview or its rubric was changed between the two. What only one of them asked stands apart.']),
    ...(first.overall === null || second.overall === null
      ? ['One of the two was not scored, as too little was said. What was heard is compared all the same.']
      : []),
    ...withinMargin(first, second),
  ];
}

function withinMargin(first: Card, second: Card): string[] {
  if (first.overall === null || second.overall === null || !first.interval || !second.interval) return [];
  if (first.overall === second.overall) return [];
  const apart = first.interval[1] < second.interval[0] || second.interval[1] < first.interval[0];
  return apart ? [] : ['The two scores lie within what each may be off by, so the difference alone proves nothing.'];
}
