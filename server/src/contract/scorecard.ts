import { z } from 'zod';
import { CERTIFICATES, DIMENSION_IDS, ENGINES, ITEM_STATUSES, LEVELS, VERDICTS } from './vocabulary.ts';

/** A verbatim quote of the candidate. `turnId` is a turn's id, or `board` or `code`. */
export const evidence = z.object({ turnId: z.string(), quote: z.string() });
export type Evidence = z.infer<typeof evidence>;

export const scorecardItem = z.object({
  id: z.string(),
  dimension: z.enum(DIMENSION_IDS),
  /** The level of the dimension (1–4) that this item is a sign of. */
  anchor: z.number().int().min(1).max(4),
  question: z.string(),
  status: z.enum(ITEM_STATUSES),
  /** 0, ½ or 1, after the cost of hints. */
  credit: z.number().min(0).max(1),
  /** The strongest hint given before the item was met; 0 without one. */
  hintRung: z.number().int().min(0).max(3),
  evidence: z.array(evidence),
  /** The sentence of the candidate's that contradicts it and took its credit; absent where none did. */
  against: evidence.nullable().optional(),
});
export type ScorecardItem = z.infer<typeof scorecardItem>;

export const scorecardDimension = z.object({
  id: z.enum(DIMENSION_IDS),
  title: z.string(),
  level: z.number().min(0).max(4),
  bar: z.number().nullable(),
  weight: z.number(),
  score: z.number().nullable(),
  evaluable: z.boolean(),
  /** What the bar asks for, in the rubric's words; null where there is no bar. */
  wanted: z.string().nullable().optional(),
  summary: z.string(),
  nextStep: z.string(),
});
export type ScorecardDimension = z.infer<typeof scorecardDimension>;

/** What would have made this an answer of the next level up: open signs that its bars ask for, and what it adds. */
export const nextLevel = z.object({
  level: z.enum(LEVELS),
  /** What an answer of that level adds to the reference; null where the scenario does not say. */
  adds: z.string().nullable(),
  items: z.array(
    z.object({ id: z.string(), dimension: z.enum(DIMENSION_IDS), question: z.string(), example: z.string() }),
  ),
});
export type NextLevel = z.infer<typeof nextLevel>;

export const scorecard = z.object({
  engine: z.enum(ENGINES),
  model: z.string().nullable(),
  rubric: z.object({ id: z.string(), version: z.string(), sha256: z.string() }),
  scenario: z.object({ id: z.string(), sha256: z.string() }),
  level: z.enum(LEVELS),
  overall: z.number().min(0).max(100).nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  /** Evaluated weight over total weight. */
  coverage: z.number().min(0).max(1),
  verdict: z.enum(VERDICTS),
  certificate: z.enum(CERTIFICATES),
  gates: z.array(z.string()),
  flags: z.array(z.string()),
  dimensions: z.array(scorecardDimension),
  items: z.array(scorecardItem),
  /** Share of items whose votes differ between samples; null where there was one vote. */
  flipRate: z.number().min(0).max(1).nullable().optional(),
  /** Null at the highest level, and where nothing was scored. */
  nextLevel: nextLevel.nullable().optional(),
  /** sha256 of each prompt that the judge used. */
  prompts: z.array(z.object({ id: z.string(), version: z.string(), sha256: z.string() })).optional(),
});
export type Scorecard = z.infer<typeof scorecard>;
