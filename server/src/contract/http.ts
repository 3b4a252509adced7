import { z } from 'zod';
import type { Turn } from './candidate-view.ts';
import type { PlannedPhase } from './events.ts';
import type { ModelCall } from './model-call.ts';
import type { Scorecard, ScorecardDimension, ScorecardItem } from './scorecard.ts';
import type { DimensionId, EndReason, Engine, Level, SessionStatus, Verdict } from './vocabulary.ts';
import { ENGINES, LEVELS } from './vocabulary.ts';

/** RFC 9457. `code` is what a program acts on; `detail` is for people. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
}

export interface EngineInfo {
  engine: Engine;
  /** `provider:model`, or null for the built-in one. */
  model: string | null;
}
export interface Health {
  status: 'ok';
  version: string;
  interviewer: EngineInfo;
  scorer: EngineInfo;
  /** The host that words are sent to, or null when none leave the machine. */
  modelHost: string | null;
}

export interface ScenarioSummary {
  id: string;
  title: string;
  kind: 'interview' | 'drill';
  level: Level;
  levels: Level[];
  durationMinutes: number;
  summary: string;
  areas: string[];
  topics: string[];
  /** The dimensions that count at some level: all of them in an interview, a few in a drill. */
  practises: DimensionId[];
  phases: { id: string; title: string; minutes: number }[];
  /** Phases and duration of each offered level; the fields above are those of `level`. */
  plans: Partial<Record<Level, { durationMinutes: number; phases: { id: string; title: string; minutes: number }[] }>>;
}
export interface ScenarioDetail extends ScenarioSummary {
  brief: string;
  /** What is judged at each offered level: weight and bar of each dimension that counts. */
  judged: Partial<
    Record<Level, { id: string; title: string; about: string; weight: number; bar: number | null; core: boolean }[]>
  >;
}

export const startSession = z.object({ scenarioId: z.string().min(1), level: z.enum(LEVELS).optional() });
export const rescore = z.object({ engine: z.enum(ENGINES).optional() });
export const saveNotes = z.object({ text: z.string() });

export interface SessionStartedAnswer {
  id: string;
  scenarioId: string;
  level: Level;
  status: 'live';
  startedAt: number;
  endsAt: number;
}

/** What an import became. `copyOf` is the session that is the same interview; null where it was not here before. */
export interface ImportAnswer {
  id: string;
  copyOf: string | null;
}

export interface SessionSummary {
  id: string;
  scenarioId: string;
  title: string;
  level: Level;
  status: SessionStatus;
  startedAt: number;
  endedAt: number | null;
  overall: number | null;
  verdict: Verdict | null;
}
/** Where a search found its words: a turn, and the text around them. */
export interface SearchMatch {
  turnId: string;
  by: 'candidate' | 'interviewer';
  before: string;
  found: string;
  after: string;
}
/** A line of the list. `match` only in the answer to a search, and null where the title alone holds the words. */
export interface ListedSession extends SessionSummary {
  match?: SearchMatch | null;
}
export interface SessionDetail {
  session: SessionSummary & { endsAt: number; notes: string };
  turns: Turn[];
  scorecard: Scorecard | null;
  /** Every call to a model, oldest first; empty with the built-in engines. `sumOfCalls` adds them up. */
  modelCalls: ModelCall[];
  course: SessionCourse;
}
/** How an interview went by the clock: enough to show each moment of it as it was. */
export interface SessionCourse {
  endReason: EndReason | null;
  /** The plan as it stood at the end, time given back included. */
  plan: PlannedPhase[];
  /** When each phase was really entered. */
  entered: { phase: string; at: number }[];
  boards: { revision: number; at: number }[];
  codes: { revision: number; at: number; language: string }[];
}

/** A scored session in figures: its newest scorecard without the evidence. */
export interface ScoredSession
  extends Pick<Scorecard, 'engine' | 'model' | 'level' | 'overall' | 'verdict' | 'certificate' | 'gates'> {
  id: string;
  scenarioId: string;
  title: string;
  startedAt: number;
  /** When it was scored. */
  scoredAt: number;
  dimensions: Omit<ScorecardDimension, 'wanted' | 'summary' | 'nextStep'>[];
  /** The items that hold it back the most, see `weakestItems`. */
  weakest: Pick<ScorecardItem, 'id' | 'dimension' | 'anchor' | 'question'>[];
}
export interface Progress {
  /** Newest first. */
  scored: ScoredSession[];
}
export interface Reference {
  diagram: string[];
  solution: string;
  tradeoffs: string[];
  beyond: { staff?: string; principal?: string };
}
