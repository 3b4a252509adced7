import type { Turn } from '../../server/src/contract/candidate-view.ts';
import { JudgeFailure } from '../../server/src/judges/judge.ts';
import { modelJudge } from '../../server/src/judges/model.ts';
import { questionsOf } from '../../server/src/judges/model-prompt.ts';
import { chatModel } from '../../server/src/models/chat-model.ts';
import { transcriptRecord } from '../../server/src/scoring/record.ts';
import { bySize, type Row, rowOf, type Size } from '../figures/row.ts';
import type { Behaviour } from '../model-server/behaviours.ts';
import { startModelServer } from '../model-server/server.ts';
import { scriptOf, shippedContent } from './content.ts';

const WAYS: readonly Behaviour[] = [
  'normal',
  'schema-ignored',
  'schema-refused',
  'fenced',
  'truncated',
  'judge-garbage',
];
const WORDS = [
  'The order goes into a queue first, so that a slow shop loses nothing.',
  'There is a row for every order, so that the shop can look it up later.',
];

/** C2: answers of a judge that are as asked, in another form, or nothing at all. */
export async function measureStructured(size: Size): Promise<Row[]> {
  const times = bySize(size, 1, 50, 50);
  const content = shippedContent();
  const script = scriptOf(content, 'coffee-preorder');
  const prompt = content.prompts.get('judge');
  if (!prompt) throw new Error('There is no judge prompt.');
  const questions = questionsOf(script).length;
  const problems: string[] = [];
  const ended = { valid: 0, 'not scored': 0 };
  let worst = 0;
  for (const way of WAYS) {
    const model = await startModelServer({ behaviour: way });
    const ref = { provider: 'openai', model: 'scripted-1' };
    const open = chatModel(ref, { key: null, baseUrl: model.url });
    for (let time = 0; time < times; time += 1) {
      const before = model.log.length;
      const judge = modelJudge(ref, { open, prompt, samples: 1, sleep: async () => {} });
      const record = transcriptRecord(script, WORDS.map(turnOf));
      const outcome = await judge
        .judge(record, () => {}, new AbortController().signal)
        .then(
          ({ judgements }) => (judgements.length > 0 ? ('valid' as const) : null),
          (error: unknown) => (error instanceof JudgeFailure ? ('not scored' as const) : null),
        );
      if (outcome === null) problems.push(`${way}: neither valid nor not scored`);
      else ended[outcome] += 1;
      const extra = (model.log.length - before - questions) / questions;
      worst = Math.max(worst, extra);
      if (extra > 2) problems.push(`${way}: ${extra.toFixed(1)} extra calls a question`);
    }
    await model.stop();
  }
  const figure = `${WAYS.length * times} cases: ${ended.valid} valid, ${ended['not scored']} not scored, at most ${worst.toFixed(1)} extra calls a question`;
  return [rowOf('C2', figure, 'each valid or not scored, ≤ 2 extra calls', problems)];
}

function turnOf(text: string, at: number): Turn {
  return { id: `t${at}`, by: 'candidate', text, at, phase: 'detailed', move: null, interrupted: false, draft: false };
}
