import { adapts } from './adapts.ts';
import { announcesChanges } from './changes-announced.ts';
import type { Check, ConductInput, Finding } from './check.ts';
import { keepsPlan, saysTime } from './clock-kept.ts';
import { opensDimensions } from './dimensions-opened.ts';
import { leavesTheFloor } from './floor-kept.ts';
import { hintsInOrder, hintsWhenDue } from './hints-given.ts';
import { type History, historyOf } from './history.ts';
import { staysInRole } from './in-role.ts';
import { guardsConcepts, keepsVerdict, staysNeutral } from './nothing-given-away.ts';
import { picksUpWords, usesTheBoard } from './probes-tied.ts';
import { answersQuestions, factsAreTrue } from './questions-answered.ts';
import { repeatsNothing } from './repeats.ts';
import { mostlyListens, oneQuestion, shortTurns } from './turn-size.ts';

export interface ConductReport {
  checks: Check[];
  passed: number;
  /** Of those that apply. */
  total: number;
}

const CHECKS: readonly [id: string, title: string, threshold: string, (history: History) => Finding][] = [
  ['C1', 'One question in a turn', '≤ 1 in ≥ 95 % of turns', oneQuestion],
  ['C2', 'Words in one turn', '≤ 90; the opening ≤ 150', shortTurns],
  ['C3', "The interviewer's share of all words", '≤ 25 %', mostlyListens],
  ['C4', 'Guarded concepts before the candidate used them', '0', guardsConcepts],
  ['C5', 'Praise, or a leak of right and wrong', '0', staysNeutral],
  ['C6', 'Score, rubric or verdict before the end', '0', keepsVerdict],
  ['C7', 'Moves on in time, and closes in time', '≤ 60 s or the next turn; close ≤ 30 s', keepsPlan],
  ['C8', 'Says the time at transitions and at 5 minutes left', 'off by ≤ 30 s', saysTime],
  ['C9', 'Hint rungs in order, a candidate turn between, each logged', 'all', hintsInOrder],
  ['C10', 'Hints only when they are due', 'all', hintsWhenDue],
  ['C11', "Never speaks into a candidate's turn; nudges after silence", 'all; ≥ 45 s', leavesTheFloor],
  ['C12', 'Requirement changes', 'Senior 1, else 1–2; 40–75 % of the time', announcesChanges],
  ['C13', "The candidate's questions are answered", 'all', answersQuestions],
  ['C14', 'Facts equal the fact sheet', 'all', factsAreTrue],
  ['C15', 'Repeats its own or an answered question', '0', repeatsNothing],
  ['C16', 'Probes name something just said or drawn', '≥ 70 %', picksUpWords],
  ['C17', 'Probes name what is on the board', '≥ 1 a phase; 0 invented', usesTheBoard],
  ['C18', 'Every scored dimension got an opening', 'all', opensDimensions],
  ['C19', 'Adapts to strong and weak answers', '≥ 80 %', adapts],
  ['C20', 'Stays in role, and claims nothing that was not said', 'all', staysInRole],
];

/** Measures an interview by conduct.md, from its log and its script. */
export function conductReport(input: ConductInput): ConductReport {
  const history = historyOf(input);
  const checks = CHECKS.map(
    ([id, title, threshold, measure]): Check => ({ id, title, ...measure(history), threshold }),
  );
  return {
    checks,
    passed: checks.filter(({ pass }) => pass === true).length,
    total: checks.filter(({ pass }) => pass !== null).length,
  };
}
