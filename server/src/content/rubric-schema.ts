import { z } from 'zod';
import { DIMENSION_IDS } from '../contract/vocabulary.ts';
import { conceptsSchema, contradictionsSchema, itemSchema } from './scenario-schema.ts';

const dimensionId = z.enum(DIMENSION_IDS);

/** Decided by code from the record of the session; needs no words of the candidate. */
const MEASURES = ['kept-time', 'took-up-change'] as const;
export type Measure = (typeof MEASURES)[number];

/** What the drawing alone may show of an item: a way from a client to a store. */
const DRAWN = ['path'] as const;
export type Drawn = (typeof DRAWN)[number];

/** A rubric's own item: as a scenario's, or measured (`good` is then only an example for readers), or also `drawn`. */
const rubricItem = itemSchema.extend({
  measured: z.enum(MEASURES).optional(),
  drawn: z.enum(DRAWN).optional(),
  /** A concept that says the whole item in one sentence; it counts for all of `met`. */
  whole: z.string().optional(),
});

const levelPlan = z.strictObject({
  /** Weights in points; the sum over the dimensions is 100. */
  weights: z.record(dimensionId, z.number().min(0)),
  /** The level a dimension must reach; null where the dimension does not count. */
  bars: z.record(dimensionId, z.number().min(1).max(4).nullable()),
  core: z.array(dimensionId),
});

/** The shape of `rubrics/<id>.yaml`. */
export const rubricSchema = z.strictObject({
  id: z.string().min(1),
  version: z.string().min(1),
  dimensions: z
    .array(
      z.strictObject({
        id: dimensionId,
        title: z.string().min(1),
        /** One sentence for a candidate in the lobby. */
        about: z.string().min(1),
        /** What levels 0 to 4 look like. */
        anchors: z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]),
        /** A concept that the dimension stands on: unless it is followed through, once or more, nothing above anchor 1 or 2 is met (S5). */
        cornerstone: z.string().optional(),
      }),
    )
    .length(8),
  levels: z.strictObject({ senior: levelPlan, staff: levelPlan, principal: levelPlan }),
  /** Dimensions that the director opens by entering a phase. */
  opens: z.record(z.string(), z.array(dimensionId)),
  /** How the interviewer opens each phase; one is chosen per session. `any` serves phases not named here. */
  openings: z.record(z.string(), z.array(z.string()).nonempty()),
  concepts: conceptsSchema,
  items: z.array(rubricItem),
  /** What breaks any system, said as one's own design; as a scenario's, they take the credit of the items they name. */
  contradictions: contradictionsSchema,
});
export type RubricFile = z.infer<typeof rubricSchema>;
