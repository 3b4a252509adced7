import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Prompt } from '../content/prompts.ts';
import type { OpenChatModel } from '../models/chat-model.ts';
import { type ModelRef, printModelName } from '../models/model-name.ts';
import { type InterviewRecord, type Judge, JudgeFailure, type Verdicts } from './judge.ts';
import { answerSchema, readAnswer, type Vote } from './model-answer.ts';
import { type AskMeans, ask, type Ladder } from './model-ask.ts';
import { judgeQuestion, judgeRules, type Question, questionsOf } from './model-prompt.ts';
import { numberRecord } from './model-record.ts';
import { flipRate, judgementOf } from './model-votes.ts';

export interface ModelJudgeMeans {
  open: OpenChatModel;
  prompt: Prompt;
  /** Votes on each item (SCORER_SAMPLES). */
  samples: number;
  /** Calls at the same time. */
  concurrency?: number;
  callMs?: number;
  sleep?: AskMeans['sleep'];
  /** Marks the fence of one run; must not be guessable. */
  nonce?: () => string;
}

/** Providers whose LangChain class passes `response_format` on. */
const KNOWS_FORMATS = new Set([
  'openai',
  'azure_openai',
  'deepseek',
  'xai',
  'groq',
  'together',
  'fireworks',
  'mistralai',
]);

/**
 * A judge that asks a model (scoring.md, Model judge): one call for each dimension and sample, the median of the votes.
 * The model names sentences by id; the quotes are copied by code.
 */
export function modelJudge(ref: ModelRef, means: ModelJudgeMeans): Judge {
  return {
    engine: 'model',
    model: printModelName(ref),
    judge: async (record, report, signal, onCall) => {
      const ladder: Ladder = { format: KNOWS_FORMATS.has(ref.provider) ? 'json_schema' : 'text' };
      return judgeRecord(record, { ...means, model: printModelName(ref), ladder, onCall }, report, signal);
    },
  };
}

async function judgeRecord(
  record: InterviewRecord,
  means: ModelJudgeMeans & Pick<AskMeans, 'ladder' | 'model' | 'onCall'>,
  report: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Verdicts> {
  const { prompt, samples, ladder } = means;
  const { script } = record;
  const { text, quotes, steered } = numberRecord(record);
  const nonce = (means.nonce ?? randomUUID)();
  const rules = judgeRules(prompt, script);
  /** Aborted at the first failure: what the other calls bring is of no use any more. */
  const off = new AbortController();
  const asking: AskMeans = {
    open: means.open,
    model: means.model,
    onCall: means.onCall,
    ladder,
    sleep: means.sleep ?? ((ms, stop) => sleep(ms, undefined, { signal: stop })),
    callMs: means.callMs ?? 120_000,
    signal: AbortSignal.any([signal, off.signal]),
  };
  const askOnce = ({ items, dimension }: Question) =>
    ask<Vote>(
      {
        rules,
        question: judgeQuestion(script, { items, dimension }, text, nonce),
        schema: answerSchema(items),
        read: (answer) => readAnswer(answer, items, quotes),
      },
      asking,
    );

  const questions = questionsOf(script);
  const answers = new Map<Question, Vote[][]>(questions.map((question) => [question, []]));
  const failures = new Map<Question, string[]>(questions.map((question) => [question, []]));
  const left = new Map(questions.map((question) => [question, samples]));
  let done = 0;
  report(0, questions.length);
  const work = Array.from({ length: samples }, () => questions).flat();
  const judgeOnce = async (question: Question) => {
    const votes = await askOnce(question);
    if (off.signal.aborted) return;
    if (typeof votes === 'string') failures.get(question)?.push(votes);
    else answers.get(question)?.push(votes);
    const failed = failures.get(question)?.length ?? 0;
    // More than half of the votes must be had; past that, no further call is spent.
    if (samples - failed <= samples / 2) throw new JudgeFailure(failureText(question, failures.get(question) ?? []));
    const rest = (left.get(question) ?? 1) - 1;
    left.set(question, rest);
    if (rest === 0) report(++done, questions.length);
  };
  await eachOf(work, means.concurrency ?? 4, (question) =>
    judgeOnce(question).catch((error: unknown) => {
      off.abort(error);
      throw error;
    }),
  );

  const byItem = questions.flatMap((question) =>
    question.items.map(({ id }) =>
      (answers.get(question) ?? []).flatMap((votes) => votes.filter(({ item }) => item === id)),
    ),
  );
  return {
    judgements: byItem.map((votes) => judgementOf(votes, quotes)),
    flags: steered ? ['injection'] : [],
    flipRate: flipRate(byItem),
    prompts: [{ id: prompt.id, version: prompt.version, sha256: prompt.sha256 }],
  };
}

function failureText({ dimension }: Question, reasons: readonly string[]): string {
  return `The model's judgement of ${dimension} could not be used. ${reasons.at(-1) ?? ''} Score again, or with the built-in judge.`;
}

/** The first alone, so that the others find its prompt in the provider's cache and know what the server can do. */
async function eachOf<T>(tasks: readonly T[], concurrency: number, run: (task: T) => Promise<void>): Promise<void> {
  const [first, ...rest] = tasks;
  if (first === undefined) return;
  await run(first);
  let next = 0;
  let stopped = false;
  const worker = async () => {
    for (let task = rest[next++]; task !== undefined && !stopped; task = rest[next++]) {
      await run(task).catch((error: unknown) => {
        stopped = true;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
