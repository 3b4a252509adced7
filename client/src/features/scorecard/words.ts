import type { Turn } from '@onsite/server/contract/candidate-view';
import type { Scorecard, ScorecardItem } from '@onsite/server/contract/scorecard';
import type { Verdict } from '@onsite/server/contract/vocabulary';
import { CERTIFICATE_TITLES, LEVEL_TITLES } from '../../ui/words.ts';

const LIST = new Intl.ListFormat('en', { type: 'conjunction' });

/** The verdict in a sentence; `level` is the title of the level aimed at. */
const VERDICT_LINES: Readonly<Record<Verdict, (level: string) => string>> = {
  strong_hire: (level) => `Clearly above what is asked of a ${level}.`,
  hire: (level) => `You reached what is asked of a ${level}.`,
  lean_hire: (level) => `Close to what is asked of a ${level}, with something still missing.`,
  lean_no_hire: (level) => `Not yet what is asked of a ${level}; the base is there.`,
  no_hire: (level) => `Well below what is asked of a ${level} this time.`,
  strong_no_hire: (level) => `Too little of what is asked of a ${level} was shown.`,
  insufficient_evidence: () => 'There is not enough in this interview to judge it.',
};

export const verdictLine = ({ verdict, level }: Pick<Scorecard, 'verdict' | 'level'>) =>
  VERDICT_LINES[verdict](`${LEVEL_TITLES[level]} engineer`);

/** "Silver, Staff, built-in estimate"; null where none was given. A certificate never stands without both. */
export function certificateLine({ certificate, level, engine, model }: Scorecard): string | null {
  if (certificate === 'none') return null;
  const judge = engine === 'built-in' ? 'built-in estimate' : `judged by ${model ?? 'a model'}`;
  return `${CERTIFICATE_TITLES[certificate]}, ${LEVEL_TITLES[level]}, ${judge}`;
}

const FLAGS: Readonly<Record<string, string>> = {
  'off-topic': 'What was said touched too little of the problem that was asked, so what belongs to it did not count.',
  'not-english': 'The built-in judge reads English only, and much of this is not.',
  injection: 'Some of your words tried to steer the judge. They were left out; the rest was judged as always.',
  'judges-disagree':
    'The model and the built-in judge are more than 20 points apart. Take the score with care; it earns no certificate.',
};

/** A flag in words; one that is not known here is shown as it came. */
export const flagLine = (flag: string) => FLAGS[flag] ?? flag.replaceAll('-', ' ');

/** The gates in words, all of one kind together, with the dimensions' titles in place of their ids. */
export function gateLines({ gates, dimensions }: Pick<Scorecard, 'gates' | 'dimensions'>): string[] {
  const titleOf = (gate: string) => dimensions.find(({ id }) => gate.startsWith(`${id} `))?.title;
  const titlesOf = (kind: RegExp) => [
    ...new Set(gates.filter((gate) => kind.test(gate)).flatMap((g) => titleOf(g) ?? [])),
  ];
  const broken = titlesOf(BELOW_ONE);
  const short = titlesOf(BELOW_BAR);
  const rest = gates.filter((gate) => !titleOf(gate) || !(BELOW_ONE.test(gate) || BELOW_BAR.test(gate)));
  const only = short.filter((title) => !broken.includes(title));
  const told = [
    ...(broken.length > 0
      ? [`${core(broken)} below level 1: ${broken.join('; ')}. The overall score cannot pass 59.`]
      : []),
    ...(only.length > 0 ? [`${core(only)} more than one level below the bar: ${only.join('; ')}.`] : []),
    ...(short.length > 0 ? ['That holds the verdict at “Lean no hire” at most, without a certificate.'] : []),
  ];
  return [
    ...(told.length > 0 ? [told.join(' ')] : []),
    ...rest.map((gate) => gate.replace(/^D\d/, titleOf(gate) ?? '$&')),
  ];
}

const BELOW_ONE = /below level 1/;
const BELOW_BAR = /more than one level below/;
const core = (titles: readonly string[]) => (titles.length > 1 ? 'Core parts' : 'A core part');

/** What hints took from an item; null where they took nothing and were not given. */
export function hintCost({ hintRung, credit, anchor, status }: ScorecardItem): string | null {
  if (hintRung === 1 && credit > 0) return 'After a nudge, no cost';
  if (hintRung === 2) return credit > 0 ? 'After a hint, half credit' : 'After a hint, no credit';
  if (hintRung === 3) return 'After a full hint, no credit';
  if (credit === 0 && anchor === 4 && (status === 'met' || status === 'partial')) return 'Prompted, no credit';
  return null;
}

const LEAST_COVERAGE = 0.7;
const LEAST_WORDS = 50;

/** Why there is no score, in words without any figure that could be read as one. */
export function whyNotScored(card: Scorecard, turns: readonly Turn[]): string[] {
  const own = turns.filter(({ by }) => by === 'candidate');
  const words = own.flatMap(({ text }) => text.split(/\s+/).filter((word) => word !== '')).length;
  const unseen = card.dimensions.filter(({ evaluable, weight }) => !evaluable && weight > 0).map(({ title }) => title);
  const why = [
    ...(card.flags.includes('not-english') ? [flagLine('not-english')] : []),
    ...(words < LEAST_WORDS ? ['You said fewer than fifty words, too few to conclude anything from.'] : []),
    ...(unseen.length > 0 && card.coverage < LEAST_COVERAGE
      ? [`The interview ended before most of what counts came up: ${LIST.format(unseen)}.`]
      : []),
    ...(unseen.length > 0 && card.coverage >= LEAST_COVERAGE
      ? [`The interview ended before a core part came up: ${LIST.format(unseen)}.`]
      : []),
  ];
  return why.length > 0 ? why : ['What was said does not carry a conclusion.'];
}
