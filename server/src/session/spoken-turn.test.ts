import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Behaviour } from '../../../tests/model-server/behaviours.ts';
import { type ModelServer, startModelServer } from '../../../tests/model-server/server.ts';
import type { Prompt } from '../content/prompts.ts';
import type { Notice } from '../contract/sockets.ts';
import { fixtureScript } from '../interview/fixture.ts';
import { History } from '../interview/given.ts';
import { builtInInterviewer, wordsFor } from '../interviewers/built-in.ts';
import { canaryOf } from '../interviewers/canary.ts';
import type { Floor } from '../interviewers/interviewer.ts';
import { modelInterviewer } from '../interviewers/model.ts';
import { openAiAnswers } from '../models/openai-answers.ts';
import { type Patience, speakTurn } from './spoken-turn.ts';

const patience: Patience = { firstWordMs: 1_500, betweenWordsMs: 300, retryMs: 20, retryBusyMs: 20 };
const ref = { provider: 'openai', model: 'scripted-1' };
const prompt: Prompt = {
  id: 'interviewer',
  version: '1',
  inputs: [],
  body: '{persona} {level} {title} {brief} {facts} never to be said: {canary}',
  sha256: '',
};

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer({ slowMs: 20_000 });
});
afterEach(() => server.stop());

function floorAfter(text: string): Floor {
  const history = new History();
  history.say(text, 5_000);
  const { pending } = history.state;
  if (!pending) throw new Error('The interviewer has nothing to say.');
  return { script: fixtureScript, events: history.events, brief: pending.brief, turnId: pending.turnId };
}

/** Lets the scripted model speak one turn. */
async function speak(behaviour: Behaviour, floor: Floor, signal = new AbortController().signal) {
  server.set(behaviour);
  const interviewer = modelInterviewer(ref, prompt, openAiAnswers(ref.model, { key: null, baseUrl: server.url }));
  const notices: Notice[] = [];
  const reasons: string[] = [];
  let heard = '';
  const means = {
    interviewer,
    fallback: builtInInterviewer,
    patience,
  };
  const turn = await speakTurn(floor, means, signal, {
    onDelta: (offset, text) => {
      expect(offset).toBeLessThanOrEqual(heard.length);
      heard = heard.slice(0, offset) + text;
    },
    onNotice: (notice) => notices.push(notice),
    onSetAside: (reason) => reasons.push(reason),
  });
  return { ...turn, heard, codes: notices.map(({ code }) => code), reasons };
}

describe('a spoken turn', () => {
  const floor = floorAfter('I start with the scope of the order part.');
  const builtIn = wordsFor(floor);

  it('is in the model’s words, and the room hears what is recorded', async () => {
    const turn = await speak('normal', floor);
    expect(turn.spokenBy).toBe('interviewer');
    expect(turn.text).toContain(floor.brief.ask?.text);
    expect(turn.heard).toBe(turn.text);
    expect(turn.codes).toEqual([]);
    expect(server.log).toHaveLength(1);
  });

  it('says a fact that was asked for', async () => {
    const asked = floorAfter('How many orders a day are there?');
    const turn = await speak('normal', asked);
    expect(turn).toMatchObject({ spokenBy: 'interviewer', codes: [] });
    expect(turn.text).toContain('1M orders a day.');
  });

  it.each(['429-then-fine', '500-then-fine'] as const)('is asked for once more after %s', async (behaviour) => {
    const turn = await speak(behaviour, floor);
    expect(turn).toMatchObject({ spokenBy: 'interviewer', codes: [] });
    expect(server.log).toHaveLength(2);
  });

  it.each([
    ['500-always', 'model-unavailable', 2],
    ['429-always', 'model-busy', 2],
    ['empty', 'model-unavailable', 2],
    ['garbage', 'model-unavailable', 2],
    ['refused', 'model-refused', 1],
    ['slow-first-token', 'model-unavailable', 1],
    ['slow-between', 'model-unavailable', 1],
    ['cut', 'model-unavailable', 1],
    ['leaking', 'model-set-aside', 1],
    ['praise', 'model-set-aside', 1],
    ['invented-number', 'model-set-aside', 1],
    ['no-question', 'model-set-aside', 1],
    ['too-long', 'model-set-aside', 1],
  ] as const)('is worded by the built-in interviewer after %s', async (behaviour, code, calls) => {
    const turn = await speak(behaviour, floor);
    expect(turn).toMatchObject({ spokenBy: 'fallback', text: builtIn, heard: builtIn, codes: [code] });
    expect(turn.reasons).toHaveLength(1);
    expect(server.log).toHaveLength(calls);
  });

  it('ends with its first question', async () => {
    const turn = await speak('two-questions', floor);
    expect(turn.spokenBy).toBe('interviewer');
    expect(turn.text.match(/\?/g)).toHaveLength(1);
  });

  it('lets no part of the canary reach the room, not even for a moment', async () => {
    const canary = canaryOf(floor.events);
    server.set('leaking');
    const pieces: string[] = [];
    const interviewer = modelInterviewer(ref, prompt, openAiAnswers(ref.model, { key: null, baseUrl: server.url }));
    const reports = { onDelta: (_: number, text: string) => pieces.push(text), onNotice: () => {} };
    await speakTurn(
      floor,
      { interviewer, fallback: builtInInterviewer, patience },
      new AbortController().signal,
      reports,
    );
    expect(pieces.join('')).not.toContain(canary.slice(0, 8));
  });

  it('ends at once when it is aborted, with what was said', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 100);
    const before = performance.now();
    const turn = await speak('slow-between', floor, abort.signal);
    expect(performance.now() - before).toBeLessThan(280);
    expect(turn.text).toBe(turn.heard);
    expect(turn.codes).toEqual([]);
    await expect.poll(() => server.log[0]?.aborted).toBe(true);
  });

  it('begins with what code says', async () => {
    const led = { ...floor, brief: { ...floor.brief, lead: 'That is the time for this part.' } };
    const turn = await speak('normal', led);
    expect(turn.text.startsWith('That is the time for this part. ')).toBe(true);
    const failed = await speak('500-always', led);
    expect(failed.text).toBe(`That is the time for this part. ${builtIn}`);
    expect(failed.heard).toBe(failed.text);
  });

  it('needs no model', async () => {
    const turn = await speakTurn(
      floor,
      { interviewer: builtInInterviewer, fallback: builtInInterviewer },
      new AbortController().signal,
      { onDelta: () => {}, onNotice: () => {} },
    );
    expect(turn).toEqual({ text: builtIn, spokenBy: 'interviewer' });
  });
});
