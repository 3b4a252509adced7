import { z } from 'zod';
import type { Turn } from './candidate-view.ts';
import type { ModelCall } from './model-call.ts';
import type { Scorecard } from './scorecard.ts';
import type { Engine, Level, SessionStatus, Verdict } from './vocabulary.ts';
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
export interface SessionDetail {
  session: SessionSummary & { endsAt: number; notes: string };
  turns: Turn[];
  scorecard: Scorecard | null;
  /** Every call to a model, oldest first; empty with the built-in engines. `sumOfCalls` adds them up. */
  modelCalls: ModelCall[];
}
export interface Reference {
  diagram: string[];
  solution: string;
  tradeoffs: string[];
  beyond: { staff?: string; principal?: string };
}
