import type { EngineInfo } from '@onsite/server/contract/http';
import { expect, it } from 'vitest';
import { whereWordsGo } from './where-words-go.ts';

const builtIn: EngineInfo = { engine: 'built-in', model: null };
const model: EngineInfo = { engine: 'model', model: 'openai:small' };
const line = (interviewer: EngineInfo, scorer: EngineInfo, modelHost: string | null) =>
  whereWordsGo({ status: 'ok', version: '0', interviewer, scorer, modelHost });

it('says that nothing leaves the machine with the built-in engines', () => {
  expect(line(builtIn, builtIn, null)).toContain('None of your words leave this machine');
});

it('names model and host wherever words go to one', () => {
  for (const words of [
    line(model, builtIn, 'api.example.org'),
    line(builtIn, model, 'api.example.org'),
    line(model, model, 'api.example.org'),
  ]) {
    expect(words).toContain('openai:small');
    expect(words).toContain('api.example.org');
  }
});

it('names both models where they differ', () => {
  expect(line(model, { engine: 'model', model: 'openai:large' }, 'h')).toMatch(/openai:small.*openai:large/);
});
