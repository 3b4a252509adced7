import type { Script } from '../content/script.ts';
import type { Turn } from '../contract/candidate-view.ts';
import type { BoardGraph } from '../detect/board-graph.ts';
import type { StoredEvent } from '../interview/events.ts';
import { replay } from '../interview/state.ts';
import type { InterviewRecord } from '../judges/judge.ts';
import { hintsRecognised, saysChange } from './recognise.ts';

/** A hint that reached the candidate: its strength, the items that it costs, and its place in the turns. */
export interface GivenHint {
  rung: 1 | 2 | 3;
  items: readonly string[];
  turn: number;
}

/** How one phase went; instants in epoch ms. */
export interface PhaseKept {
  phase: string;
  enteredAt: number;
  plannedEndAt: number;
}

/** All that is scored: what the judge reads, and what code knows of the session. */
export interface ScoringRecord extends InterviewRecord {
  hints: readonly GivenHint[];
  /** Dimensions that the director opened; null for a text transcript, where all are. */
  opened: ReadonlySet<string> | null;
  /** Requirement changes that were said, each with its place in the turns. */
  changes: readonly { id: string; turn: number }[];
  /** Null where no clock ran. */
  phases: readonly PhaseKept[] | null;
}

type Code = { language: string; text: string } | null;

/** The record of a session: a fold over its events. Words that were chosen and never said count for nothing. */
export function scoringRecord(
  script: Script,
  events: readonly StoredEvent[],
  board: BoardGraph | null,
  code: Code,
): ScoringRecord {
  const { view, spoken, board: drawn } = replay(events);
  const heard = spoken.map(({ brief, turnIndex }) => ({ brief, turn: turnIndex }));
  const graph = board ?? drawn;
  return {
    script,
    turns: view.turns,
    board: graph.nodes.length + graph.notes.length > 0 ? graph : null,
    code: code && code.text.trim() !== '' ? { language: code.language, text: code.text } : null,
    hints: heard.flatMap(({ brief: { hint }, turn }) => (hint ? [{ rung: hint.rung, items: hint.items, turn }] : [])),
    opened: new Set(heard.flatMap(({ brief }) => brief.opens)),
    changes: heard.flatMap(({ brief: { change }, turn }) => (change ? [{ id: change, turn }] : [])),
    phases: view.entered.map(({ phase, at }) => ({
      phase,
      enteredAt: at,
      plannedEndAt: view.phases.find((planned) => planned.id === phase)?.endsAt ?? at,
    })),
  };
}

/** The record of a transcript that comes as text: hints and changes are known by their words, and no clock ran. */
export function transcriptRecord(
  script: Script,
  turns: readonly Turn[],
  board: BoardGraph | null = null,
  code: Code = null,
): ScoringRecord {
  return {
    script,
    turns,
    board,
    code,
    hints: hintsRecognised(script, turns),
    opened: null,
    changes: script.changes.flatMap(({ id, say }) => {
      const turn = turns.findIndex((each) => each.by === 'interviewer' && saysChange(say, each.text));
      return turn < 0 ? [] : [{ id, turn }];
    }),
    phases: null,
  };
}
