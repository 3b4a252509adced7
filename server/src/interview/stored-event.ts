import { z } from 'zod';
import { type BoardBoundary, type BoardEdge, type BoardGraph, type BoardNode, NODE_KINDS } from '../contract/board.ts';
import { publicEvent } from '../contract/events.ts';
import type { Answer, Ask, Brief, StoredEvent } from './events.ts';

/**
 * A schema for every field: one that is not named here would be dropped by an import without a word, and a type alone
 * lets an optional one go missing.
 */
type EveryField<T> = { [K in keyof Required<T>]: z.ZodType };

const brief = z.object({
  phase: z.string(),
  phaseLeftMs: z.number(),
  leftMs: z.number(),
  lead: z.string(),
  byCode: z.boolean(),
  answers: z.array(
    z.object({
      question: z.string(),
      fact: z.string().nullable(),
      say: z.string(),
    } satisfies EveryField<Answer>),
  ),
  ask: z
    .object({
      probe: z.string().nullable(),
      step: z.enum([
        'opening',
        'first',
        'shown',
        'missing',
        'claim',
        'one-thing',
        'after-change',
        'board',
        'nudge',
        'hint-offer',
      ]),
      items: z.array(z.string()),
      text: z.string(),
    } satisfies EveryField<Ask>)
    .nullable(),
  mention: z.string().nullable(),
  tie: z.enum(['topic', 'aside', 'board']).optional(),
  role: z.string().optional(),
  acknowledge: z.string().nullable(),
  hint: z
    .object({
      ladder: z.number().int(),
      rung: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      items: z.array(z.string()),
    })
    .nullable(),
  change: z.string().nullable(),
  opens: z.array(z.string()),
  board: z.string(),
  code: z.string().optional(),
} satisfies EveryField<Brief>);

const graph = z.object({
  nodes: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      name: z.string().optional(),
      kind: z.enum(NODE_KINDS).optional(),
    } satisfies EveryField<BoardNode>),
  ),
  edges: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      label: z.string(),
      heads: z.enum(['both', 'none']).optional(),
    } satisfies EveryField<BoardEdge>),
  ),
  notes: z.array(z.string()),
  boundaries: z
    .array(z.object({ label: z.string(), nodes: z.array(z.string()) } satisfies EveryField<BoardBoundary>))
    .optional(),
  loose: z.number().int().min(0).optional(),
} satisfies EveryField<BoardGraph>);

/** A stored event from outside (an import): the public form is checked, and the private fields with it. */
export const storedEvent = z.unknown().transform((input, context): StoredEvent => {
  const open = publicEvent.safeParse(input);
  const secret = z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('MoveChosen'), brief }),
      z.object({ type: z.literal('BoardSaved'), graph }),
      z.object({ type: z.literal('CodeSaved'), text: z.string().optional() }),
    ])
    .safeParse(input);
  const needsSecret = open.success && (open.data.type === 'MoveChosen' || open.data.type === 'BoardSaved');
  if (!open.success || (needsSecret && !secret.success)) {
    const error = open.success ? secret.error : open.error;
    context.addIssue({
      code: 'custom',
      // The library would list every type that there is.
      message:
        error?.issues[0]?.code === 'invalid_union'
          ? 'not an event that this Onsite knows; the file may be of a newer one'
          : (error?.issues[0]?.message ?? 'not an event'),
      path: error?.issues[0]?.path ?? [],
    });
    return z.NEVER;
  }
  return (secret.success ? { ...open.data, ...secret.data } : open.data) as StoredEvent;
});
