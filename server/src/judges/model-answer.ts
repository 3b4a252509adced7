import { z } from 'zod';
import type { Item } from '../content/script.ts';

const STATUSES = ['met', 'partial', 'not_met'] as const;
export type Status = (typeof STATUSES)[number];

const answer = z.object({
  judgements: z.array(
    z.object({
      item: z.string(),
      status: z.enum(STATUSES),
      sentences: z.array(z.string()),
      reason: z.string(),
    }),
  ),
});

/** What one call said of one item. Ids that are not in the record are gone; without one, nothing is met. */
export interface Vote {
  item: string;
  status: Status;
  sentences: string[];
  reason: string;
}

/** The schema of an answer about these items, as OpenAI's strict mode wants it. */
export function answerSchema(items: readonly Item[]): Record<string, unknown> {
  const names = items.map(({ id }) => id);
  const shape = z.strictObject({
    judgements: z.array(
      z.strictObject({
        item: z.enum(names),
        status: z.enum(STATUSES),
        sentences: z.array(z.string()),
        reason: z.string(),
      }),
    ),
  });
  const { $schema: _, ...schema } = z.toJSONSchema(shape);
  return schema;
}

/**
 * Reads an answer: JSON alone, in a fence, or within other words.
 * @returns a vote for every item, or what is wrong with the answer, as a sentence for the model
 */
export function readAnswer(text: string, items: readonly Item[], known: { has(id: string): boolean }): Vote[] | string {
  const read = candidatesIn(text).map((json) => answer.safeParse(json));
  const good = read.find((each) => each.success);
  if (!good) {
    const issue = read.find((each) => !each.success)?.error?.issues[0];
    return issue ? `${issue.path.join('.') || 'the answer'}: ${issue.message}` : 'It holds no complete JSON object.';
  }
  const said = new Map(good.data.judgements.toReversed().map((each) => [each.item, each]));
  const missing = items.filter(({ id }) => !said.has(id)).map(({ id }) => id);
  if (missing.length > 0) return `These items are missing: ${missing.join(', ')}.`;
  return items.flatMap(({ id }) => {
    const each = said.get(id);
    if (!each) return [];
    const cited = [...new Set(each.sentences.map((one) => one.replace(/^\W+|\W+$/g, '').toLowerCase()))];
    const sentences = each.status === 'not_met' ? [] : cited.filter((one) => known.has(one));
    const status = sentences.length === 0 ? 'not_met' : each.status;
    return [{ item: id, status, sentences, reason: each.reason.replace(/\s+/g, ' ').slice(0, 300) }];
  });
}

/** Every JSON object that the text may mean, the likeliest first. */
function candidatesIn(text: string): unknown[] {
  const fenced = [...text.matchAll(/```(?:json)?\s*([\s\S]*?)```/g)].map(([, inside = '']) => inside);
  const from = text.indexOf('{');
  const to = text.lastIndexOf('}');
  const within = from >= 0 && to > from ? [text.slice(from, to + 1)] : [];
  return [text, ...fenced, ...within].flatMap((candidate) => {
    try {
      const value: unknown = JSON.parse(candidate);
      return [value];
    } catch {
      return [];
    }
  });
}
