import { dirname } from 'node:path';
import type { Turn } from '../contract/candidate-view.ts';
import type { Scorecard } from '../contract/scorecard.ts';
import type { DimensionId } from '../contract/vocabulary.ts';
import { areAsLong, type Order, orderOf } from './order.ts';
import type { CalibrationText } from './texts.ts';
import { extended, repeated, steered, without } from './variants.ts';

/** Scores a transcript of a scenario at the scenario's first level. */
export type Score = (text: Pick<CalibrationText, 'scenario' | 'level'>, turns: readonly Turn[]) => Scorecard;

/** One line of "It must hold" (scoring.md), or one that is only wished for. */
export interface Figure {
  what: string;
  /** The worst of all texts concerned; null where there is none. */
  value: number | null;
  bar: string;
  pass: boolean;
  /** Below it the calibration fails. */
  required: boolean;
}

interface Scored {
  text: CalibrationText;
  card: Scorecard;
  points: number;
}

export interface Measured {
  figures: Figure[];
  scored: readonly Scored[];
  order: Order;
}

/** Measures a judge on texts of known worth. */
export function measureTexts(texts: readonly CalibrationText[], score: Score): Measured {
  const scored = texts.map((text): Scored => {
    const card = score(text, text.turns);
    return { text, card, points: card.overall ?? 0 };
  });
  const order = orderOf(scored.map(({ text, points }) => ({ ...text, points })));
  const figures = [...ofOneText(scored), ...ofTwoTexts(scored), ...ofVariants(scored, score), ...ofOrder(order)];
  return { figures, scored, order };
}

const STRONG = ['strong-plain', 'strong-terms', 'non-native'];

const least = (values: readonly number[]): number | null => (values.length === 0 ? null : Math.min(...values));
const most = (values: readonly number[]): number | null => (values.length === 0 ? null : Math.max(...values));

function atLeast(what: string, values: readonly number[], bar: number, required = true): Figure {
  const value = least(values);
  return { what, value, bar: `≥ ${bar}`, pass: value === null || value >= bar, required };
}
function atMost(what: string, values: readonly number[], bar: number, required = true): Figure {
  const value = most(values);
  return { what, value, bar: `≤ ${bar}`, pass: value === null || value <= bar, required };
}

function ofOneText(scored: readonly Scored[]): Figure[] {
  const points = (...kinds: string[]) =>
    scored.filter(({ text }) => kinds.includes(text.kind)).map((each) => each.points);
  return [
    atMost('a bare list of design terms', points('bare-list'), 15),
    atMost('a good answer to another problem', points('other-problem'), 20),
    atLeast('a strong answer in plain words', points('strong-plain'), 70),
    atLeast('a strong answer in terms', points('strong-terms'), 70),
    atMost('a bluff', points('bluff'), 40, false),
    atLeast('a weak answer, at least', points('weak'), 25, false),
    atMost('a weak answer, at most', points('weak'), 45, false),
    atMost('a beginner', points('beginner'), 45, false),
    atMost('beginners on average', meanOf(points('beginner')), 25, false),
    atLeast('a solid answer, at least', points('solid'), 55, false),
    atMost('a solid answer, at most', points('solid'), 75, false),
    atMost('a strong answer of 500 words, at most', points500(scored), 92, false),
  ];
}

const meanOf = (values: readonly number[]): number[] =>
  values.length === 0 ? [] : [values.reduce((sum, value) => sum + value, 0) / values.length];

const points500 = (scored: readonly Scored[]): number[] =>
  scored.filter(({ text }) => STRONG.includes(text.kind) && text.words < 800).map((each) => each.points);

/** Differences between texts that were written to be compared: those of one folder. */
function ofTwoTexts(scored: readonly Scored[]): Figure[] {
  const pairs = (better: readonly string[], worse: string) =>
    scored
      .filter(({ text }) => better.includes(text.kind))
      .flatMap((a) =>
        scored.filter((b) => b.text.kind === worse && areAlike(a.text, b.text)).map((b) => a.points - b.points),
      );
  const wrong = scored.flatMap((b) =>
    scored
      .filter(
        (a) =>
          b.text['wrong-of'] !== undefined && a.text.scenario === b.text.scenario && a.text.file === b.text['wrong-of'],
      )
      .map((a) => a.points - b.points),
  );
  return [
    atLeast('strong ahead of a bluff of equal length', pairs(STRONG, 'bluff'), 20),
    atMost('the same in non-native English, away by', pairs(['strong-plain'], 'non-native').map(Math.abs), 15),
    atLeast('the same, each idea only after a full hint, lower by', pairs(['strong-plain'], 'hints-used'), 10),
    atLeast('a fluent but wrong one below what it was made from by', wrong, 10),
  ];
}

/**
 * Those of one folder are by one author and for one level. What leads to an idea takes words of its own, so that led
 * answers are short beside any other.
 */
const areAlike = (a: CalibrationText, b: CalibrationText): boolean =>
  a.scenario === b.scenario && dirname(a.file) === dirname(b.file) && (b.kind === 'hints-used' || areAsLong(a, b));

function ofVariants(scored: readonly Scored[], score: Score): Figure[] {
  const whole = scored.filter(({ text }) => [...STRONG, 'bluff', 'solid'].includes(text.kind));
  const again = whole.filter(({ text, card }) => bytes(score(text, text.turns)) !== bytes(card));
  const moved = whole.filter(({ text, card }) => bytes(score(text, steered(text.turns))) !== bytes(card));
  const twelve = whole.flatMap(({ text, points }, number) =>
    text.turns.flatMap(({ by }, at) =>
      by === 'candidate' && said(at) % SAMPLE === number % SAMPLE
        ? [Math.abs((score(text, repeated(text.turns, at)).overall ?? 0) - points)]
        : [],
    ),
  );
  const strong = scored.filter(({ text }) => STRONG.includes(text.kind));
  const planted = scored.flatMap(({ text: wrong }) =>
    strong
      .filter(({ text }) => wrong.kind === 'contradictions' && text.scenario === wrong.scenario)
      .map(({ text, points }) => points - (score(text, extended(text.turns, wrong.turns)).overall ?? 0)),
  );
  return [
    atMost('texts whose numbers an attempt to steer changes', whole.length > 0 ? [moved.length] : [], 0),
    atMost('texts that score differently the second time', whole.length > 0 ? [again.length] : [], 0),
    atMost('a turn said twelve times, away by', twelve, 2),
    atLeast('planted contradictions, lower by', planted, 10),
    ...ofFailures(scored, score),
  ];
}

/** One answer in so many is said twelve times, in the next text another one: all of them take a minute more. */
const SAMPLE = 3;
/** Number of an answer: questions and answers take turns. */
const said = (at: number): number => Math.floor(at / 2);

const bytes = (card: Scorecard): string => JSON.stringify({ ...card, flags: [] });

function ofFailures(scored: readonly Scored[], score: Score): Figure[] {
  const falls: number[] = [];
  let others = 0;
  for (const { text, card } of scored) {
    const cut = text.failures === undefined ? null : without(text.turns, text.failures);
    if (!cut) continue;
    const left = score(text, cut);
    falls.push(levelOf(card, 'D6') - levelOf(left, 'D6'));
    const kept = new Set(cut.map(({ id }) => id));
    others += card.items.filter((item) => {
      const quoted = item.evidence.some(({ turnId }) => turnId !== 'board' && !kept.has(turnId));
      return (
        item.dimension !== 'D6' && !quoted && (left.items.find(({ id }) => id === item.id)?.credit ?? 0) < item.credit
      );
    }).length;
  }
  return [
    atLeast('without the part about failures D6 falls by', falls, 1),
    atMost('items of other dimensions lost then whose quote is still there', falls.length > 0 ? [others] : [], 0),
  ];
}

/** The level of one dimension. */
export const levelOf = (card: Scorecard, id: DimensionId): number =>
  card.dimensions.find((dimension) => dimension.id === id)?.level ?? 0;

function ofOrder({ pairs, right, byWords }: Order): Figure[] {
  const share = (of: number): number[] => (pairs === 0 ? [] : [(100 * of) / pairs]);
  const better = atLeast('the same, better than word count by, %', share(right - byWords), 0.1);
  return [
    atLeast('pairs of equal length in the right order, %', share(right), 90),
    // Nothing is better than all.
    { ...better, bar: '> 0, or all right', pass: better.pass || right === pairs },
  ];
}
