import { expect, test } from 'vitest';
import type { StoredEvent } from '../interview/events.ts';
import { History, minutes } from '../interview/given.ts';
import { faultIn, type ImportedHistory, isTurn } from './imported-history.ts';

/** What an interview leaves behind. */
const whole: StoredEvent[] = (() => {
  const history = new History();
  history.speak(0);
  history.say('I begin with the scope.', minutes(1), true, 'mine');
  history.speak(minutes(1));
  history.when({ type: 'SaveCode', revision: 1, language: 'go', text: 'x' }, minutes(2));
  history.when({ type: 'GiveBackTime', byMs: 20_000 }, minutes(2));
  history.when({ type: 'Advance' }, minutes(3));
  history.speak(minutes(3));
  history.when({ type: 'Finish' }, minutes(4));
  history.when({ type: 'FailScoring', engine: 'built-in', reason: 'no answer' }, minutes(5));
  return history.events;
})();
const given = (events: readonly StoredEvent[], more: Partial<ImportedHistory> = {}): ImportedHistory => ({
  events,
  boards: [],
  codes: [1],
  contents: {},
  ...more,
});
const numbered = (events: readonly unknown[]) =>
  events.map((event, index) => ({ ...(event as StoredEvent), seq: index + 1 })) as StoredEvent[];
const indexOf = (type: StoredEvent['type']) => whole.findIndex((event) => event.type === type);

/** The whole history with something else about the first event of a type. */
const changed = (type: StoredEvent['type'], change: object) =>
  whole.map((event, index) => (index === indexOf(type) ? ({ ...event, ...change } as StoredEvent) : event));
/** The whole history with copies of one of its events before the event at an index. */
const inserted = (type: StoredEvent['type'], before: number, change: object = {}) => {
  const next = whole[before] ?? whole.at(-1);
  const copy = { ...whole[indexOf(type)], at: next?.at, ...change };
  return numbered([...whole.slice(0, before), copy, ...whole.slice(before)]);
};

test('a history that an interview left behind is without fault', () => {
  expect(faultIn(given(whole))).toBeNull();
});

const says = indexOf('CandidateSaid');
const ended = indexOf('SessionEnded');
const EMPTY_SHA = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

test.each<[what: string, history: ImportedHistory, says: string]>([
  ['no start', given(numbered(whole.slice(1))), 'begin with SessionStarted'],
  ['a gap', given(whole.toSpliced(says, 1)), 'without a gap'],
  ['a second start', given(inserted('SessionStarted', 1)), 'events.1: an interview starts once'],
  ['an instant of no date', given(changed('SessionEnded', { at: 9e15 })), `events.${ended}: an instant lies outside`],
  ['an end that is no date', given(changed('SessionStarted', { endsAt: 1e300 })), 'events.0: an instant lies outside'],
  ['a falling instant', given(changed('CandidateSaid', { at: 1 })), `events.${says}: it is earlier`],
  ['another scenario', given(changed('SessionStarted', { scenarioId: '../x' })), 'events.0: scenarioId'],
  ['no phase', given(changed('SessionStarted', { phases: [] })), 'events.0: there is no phase'],
  ['an unknown phase', given(changed('PhaseEntered', { phase: 'zzz' })), "events.1: the interview has no phase 'zzz'"],
  ['time taken', given(changed('ClockExtended', { byMs: -5 })), 'time is given back, never taken'],
  ['a turn twice', given(inserted('CandidateSaid', says + 1)), `events.${says + 1}: there is a turn 'mine' before`],
  ['a turn of the interviewer twice', given(inserted('InterviewerSaid', says)), `events.${says}: there is a turn`],
  ['the whiteboard as a turn', given(changed('CandidateSaid', { turnId: 'board' })), "may have the id 'board'"],
  ['the code as a turn', given(changed('CandidateSaid', { turnId: 'code' })), "may have the id 'code'"],
  ['no end', given(whole.slice(0, ended)), 'only an interview that has ended'],
  ['a score before the end', given(inserted('ScoringFailed', 2)), 'events.2: before SessionEnded there is no Scoring'],
  ['a second end', given(inserted('SessionEnded', ended + 1)), `events.${ended + 1}: after SessionEnded only scoring`],
  ['a turn after the end', given(inserted('CandidateSaid', ended + 1, { turnId: 'late' })), 'not CandidateSaid'],
  ['a score that nobody asked for', given(inserted('ScoringFailed', whole.length)), 'no score was asked for'],
  ['a score that never came', given(whole.slice(0, -1)), 'the last score asked for never came'],
  ['a board that no event names', given(whole, { boards: [1] }), 'boards: they must be'],
  ['code that is missing', given(whole, { codes: [] }), 'codes: they must be'],
  ['a text that was changed', given(whole, { contents: { [EMPTY_SHA]: 'x' } }), `contents.${EMPTY_SHA}`],
])('%s is found and said where', (_what, history, text) => {
  expect(faultIn(history)).toContain(text);
});

test('turns are counted before anything is checked', () => {
  expect(whole.filter(isTurn)).toHaveLength(5);
  expect([null, 7, 'x', [], {}, { type: 'MoveChosen' }].some(isTurn)).toBe(false);
});
