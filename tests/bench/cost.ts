import { readingCandidate } from '../../server/src/rehearsal/candidate.ts';
import { type Row, rowOf } from '../figures/row.ts';
import { startModelServer } from '../model-server/server.ts';
import { rehearsed, scriptOf, shippedContent } from './content.ts';

/** Dollars for a million tokens, as stated for the example in the table: prompt, cached prompt, answer. */
const PRICE = { prompt: 0.25, cached: 0.025, answer: 2 };
/** Characters of a token, roughly. */
const TOKEN = 4;

/** C1: the prompts of whole interviews of 45 minutes: of one who says one thing at a time, and of one who says much. */
export async function measureCost(): Promise<Row[]> {
  const content = shippedContent();
  const script = scriptOf(content, 'coffee-preorder');
  const brief = readingCandidate(script.items.map(({ good }) => good));
  return [
    await costOf('one thought a turn', (url) => rehearsed(content, script, url, brief)),
    await costOf('several thoughts a turn', (url) => rehearsed(content, script, url)),
  ];
}

async function costOf(kind: string, interview: (modelUrl: string) => Promise<unknown>): Promise<Row> {
  const model = await startModelServer();
  try {
    await interview(model.url);
    const prompts = model.log.flatMap(({ request }) =>
      request ? [request.messages.map(({ role, content: text }) => `${role}\n${text}\n`).join('')] : [],
    );
    const total = prompts.reduce((sum, prompt) => sum + prompt.length, 0) / TOKEN;
    const again = prompts.reduce((sum, prompt, at) => sum + commonStart(prompts[at - 1] ?? '', prompt), 0) / TOKEN;
    const share = (again / total) * 100;
    const cost = ((total - again) * PRICE.prompt + again * PRICE.cached + prompts.length * ANSWER * PRICE.answer) / 1e6;
    const figure = `${kind}: ${prompts.length} calls, ${Math.round(total / 1000)}k prompt tokens, ${share.toFixed(1)} % the prefix of the request before; about $${cost.toFixed(3)}`;
    const goal = `≥ 95 % ($${PRICE.prompt}/${PRICE.cached}/${PRICE.answer} a million prompt/cached/answer tokens)`;
    return rowOf(
      'C1',
      figure,
      goal,
      share >= 95 ? [] : ['the first request and the new words weigh more in few long turns'],
    );
  } finally {
    await model.stop();
  }
}

/** Tokens of an answer, roughly. */
const ANSWER = 40;

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}
