import { z } from 'zod';
import { scorecard } from './scorecard.ts';
import { END_REASONS, ENGINES, LEVELS, MOVES } from './vocabulary.ts';

/** What every event carries: its place in the session (from 1, no gap) and its instant (epoch ms). */
const stamp = { seq: z.number().int().positive(), at: z.number() };
const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ ...stamp, type: z.literal(type), ...shape });

export const plannedPhase = z.object({
  id: z.string(),
  title: z.string(),
  minutes: z.number(),
  /** When the phase is planned to end (epoch ms): a fixed offset from the start, moved only by `ClockExtended`. */
  endsAt: z.number(),
});
export type PlannedPhase = z.infer<typeof plannedPhase>;

/** The events as a candidate may see them: no brief, item or probe in any of them. */
export const publicEvent = z.discriminatedUnion('type', [
  event('SessionStarted', {
    scenarioId: z.string(),
    title: z.string(),
    level: z.enum(LEVELS),
    phases: z.array(plannedPhase),
    endsAt: z.number(),
    scenario: z.object({ id: z.string(), sha256: z.string() }),
    rubric: z.object({ id: z.string(), version: z.string(), sha256: z.string() }),
  }),
  event('PhaseEntered', { phase: z.string(), endsAt: z.number() }),
  event('CandidateSaid', {
    turnId: z.string(),
    text: z.string(),
    handOver: z.boolean(),
    /** True where the unsent draft was taken in at time-up. */
    draft: z.boolean().optional(),
  }),
  /** The floor given without new words. */
  event('FloorHandedOver', {}),
  event('HintRequested', {}),
  event('MoveChosen', { turnId: z.string(), inReplyTo: z.string().nullable(), move: z.enum(MOVES) }),
  event('InterviewerSaid', {
    turnId: z.string(),
    inReplyTo: z.string().nullable(),
    move: z.enum(MOVES),
    rung: z.number().int().min(1).max(3).optional(),
    text: z.string(),
    /** True where the candidate cut in; `text` is what had been said by then. */
    interrupted: z.boolean().optional(),
  }),
  event('BoardSaved', { revision: z.number().int() }),
  event('CodeSaved', { revision: z.number().int(), language: z.string() }),
  event('ClockExtended', { byMs: z.number(), phaseEndsAt: z.number(), endsAt: z.number() }),
  event('SessionEnded', { reason: z.enum(END_REASONS) }),
  event('ScoringRequested', { engine: z.enum(ENGINES) }),
  event('ScorecardIssued', { scorecard }),
  event('ScoringFailed', { reason: z.string() }),
]);
export type PublicEvent = z.infer<typeof publicEvent>;
export type PublicEventOf<T extends PublicEvent['type']> = Extract<PublicEvent, { type: T }>;
