import { z } from 'zod';
import { AREAS, LEVELS } from '../contract/vocabulary.ts';

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'an id is letters, digits and hyphens');
const phrase = z.string().trim().min(1);
const levels = z.array(z.enum(LEVELS)).nonempty().optional();
const question = z.string().trim().min(1);

/** A quantity that an answer must name: one of the scenario's `numbers`, or an expression over them with a unit. */
const wantedNumber = z.union([id, z.strictObject({ is: z.union([z.string(), z.number()]), unit: z.string() })]);

export const itemSchema = z.strictObject({
  /** Begins with its dimension: `D4-outbox`. */
  id: z.string().regex(/^D[1-8]-[a-z0-9-]+$/, 'an item id is its dimension and a name, such as D4-outbox'),
  anchor: z.number().int().min(1).max(4),
  levels,
  asks: z.string().trim().min(1),
  met: z.array(id).default([]),
  number: z.array(wantedNumber).optional(),
  /** The requirement change that this item is about. */
  change: id.optional(),
  good: z.string().trim().min(1),
  /** The same idea as other people would say it, in other words: heard like the good sentence. */
  also: z.array(z.string().trim().min(1)).optional(),
  bluff: z.string().trim().min(1).optional(),
});

export const conceptsSchema = z.record(id, z.array(phrase).nonempty());

/**
 * What a candidate's own design must not say: the phrases, and the items whose credit they take. A phrase is said in its
 * order; parts joined by " + " in any order close together, each by one of the words that "|" parts
 * ("release|version + at once|same night"); "(wrong result)" by a sum that does not come out.
 */
export const contradictionsSchema = z
  .array(
    z.strictObject({
      id,
      levels,
      says: z.array(phrase).nonempty(),
      unless: z.array(phrase).optional(),
      costs: z.array(id).nonempty(),
    }),
  )
  .default([]);

/** The shape of `scenarios/<id>.yaml`. Only the first four fields are needed; the minimum counts bind the shipped files. */
export const scenarioSchema = z.strictObject({
  id,
  title: z.string().trim().min(1).optional(),
  kind: z.enum(['interview', 'drill']).default('interview'),
  levels: z.array(z.enum(LEVELS)).nonempty(),
  durationMinutes: z.number().positive().max(600),
  phases: z.array(z.strictObject({ id, minutes: z.number().positive() })).nonempty(),
  areas: z.array(z.enum(AREAS)).default([]),
  topics: z.array(z.string()).default([]),
  summary: z.string().default(''),
  brief: z.string().default(''),
  persona: z.enum(['neutral', 'supportive', 'adversarial']).default('neutral'),
  subject: z.array(z.array(phrase).nonempty()).default([]),
  numbers: z.record(id, z.strictObject({ is: z.union([z.string(), z.number()]), unit: z.string() })).default({}),
  facts: z
    .array(z.strictObject({ id, levels, asked: z.array(phrase).nonempty(), say: z.string().trim().min(1) }))
    .default([]),
  concepts: conceptsSchema.default({}),
  guarded: z.array(id).default([]),
  items: z.array(itemSchema).default([]),
  probes: z
    .array(
      z.strictObject({
        id,
        phase: id,
        levels,
        for: z.array(id).nonempty(),
        ask: question,
        /** Asked for in code at Senior level: the first of them opens the code pad. */
        code: z.literal(true).optional(),
        then: z.strictObject({ shown: question, missing: question }),
      }),
    )
    .default([]),
  hints: z
    .array(z.strictObject({ for: z.array(id).nonempty(), levels, rungs: z.tuple([question, question, question]) }))
    .default([]),
  changes: z
    .array(z.strictObject({ id, levels, say: z.string().trim().min(1), for: z.array(id).nonempty() }))
    .default([]),
  contradictions: contradictionsSchema,
  reference: z
    .strictObject({
      diagram: z.array(z.string()),
      solution: z.string(),
      tradeoffs: z.array(z.string()),
      beyond: z.strictObject({ staff: z.string().optional(), principal: z.string().optional() }).default({}),
    })
    .default({ diagram: [], solution: '', tradeoffs: [], beyond: {} }),
});
export type ScenarioFile = z.infer<typeof scenarioSchema>;
