import type { Turn } from '../../contract/candidate-view.ts';
import type { BoardGraph } from '../../detect/board-graph.ts';
import { EMPTY_GRAPH } from '../../detect/board-graph.ts';
import { type Coverage, coverageReader } from '../../interview/coverage.ts';
import { evolve, type Interview, NEW_INTERVIEW, type SpokenMove } from '../../interview/state.ts';
import type { ConductInput } from './check.ts';
import { shownItems } from './shown-items.ts';

/** One turn of the interviewer with what was known when it was said. */
export interface Said {
  text: string;
  at: number;
  /** Place in the transcript. */
  index: number;
  move: Turn['move'];
  phase: string;
  interrupted: boolean;
  /** The move as it was logged; null where none was. */
  chosen: SpokenMove | null;
  /** The board when it was said. */
  board: BoardGraph;
  /** Ends of the phase and of the interview as they stood then (epoch ms). */
  phaseEndsAt: number;
  endsAt: number;
  live: boolean;
}

/** An interview as a listener had it, made from the log alone. */
export interface History extends ConductInput {
  turns: readonly Turn[];
  said: readonly Said[];
  end: Interview;
  coverage: Coverage;
  candidateWords: number;
  interviewerWords: number;
}

export const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** Reads a log into its history. */
export function historyOf(input: ConductInput): History {
  const said: Said[] = [];
  let state = NEW_INTERVIEW;
  for (const event of input.events) {
    const before = state;
    state = evolve(state, event);
    if (event.type !== 'InterviewerSaid') continue;
    const chosen = state.spoken.length > before.spoken.length ? (state.spoken.at(-1) ?? null) : null;
    said.push({
      text: event.text,
      at: event.at,
      index: before.view.turns.length,
      move: event.move,
      phase: before.view.phase,
      interrupted: event.interrupted ?? false,
      chosen,
      board: before.board ?? EMPTY_GRAPH,
      phaseEndsAt: before.view.phaseEndsAt,
      endsAt: before.view.endsAt,
      live: before.view.status === 'live',
    });
  }
  const { turns } = state.view;
  const words = (by: Turn['by']) =>
    turns.filter((turn) => turn.by === by).reduce((sum, turn) => sum + wordsIn(turn.text), 0);
  return {
    ...input,
    turns,
    said,
    end: state,
    coverage: coverageReader(shownItems(input.script))(turns),
    candidateWords: words('candidate'),
    interviewerWords: words('interviewer'),
  };
}

/** What the candidate has said before a place in the transcript, oldest first. */
export const candidateBefore = ({ turns }: History, index: number): Turn[] =>
  turns.slice(0, index).filter(({ by }) => by === 'candidate');

/** Labels and notes of a board. */
export const boardWords = ({ nodes, edges, notes }: BoardGraph): string[] =>
  [...nodes.map(({ label }) => label), ...edges.map(({ label }) => label), ...notes].filter((text) => text !== '');

/** Minutes into the interview, for messages. */
export function clockOf({ end }: History, at: number): string {
  const seconds = Math.round((at - end.view.startedAt) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A text without the quotations that really are the candidate's words. */
export function withoutTrueQuotes(history: History, said: Said): string {
  const heard = [...candidateBefore(history, said.index).map(({ text }) => text), ...boardWords(said.board)].join('\n');
  const plain = loose(heard);
  return said.text.replace(/"([^"]+)"/g, (whole, words: string) => (plain.includes(loose(words)) ? '' : whole));
}

/** Text for comparing word for word: white space and kinds of quotes aside. */
export const loose = (text: string): string =>
  text
    .replace(/["'“”‘’`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
