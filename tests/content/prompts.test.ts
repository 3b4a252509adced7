import { expect, test } from 'vitest';
import { fillPrompt } from '../../server/src/content/prompts.ts';
import { problemsOf } from './folders.ts';

const prompt = (inputs: string, body: string) =>
  problemsOf({ 'prompts/hello.md': `---\nid: hello\nversion: "1"\ninputs: [${inputs}]\n---\nHello.\n${body}\n` });

test('every placeholder is declared, and every declared input is used', () => {
  expect(prompt('name', 'Dear {name}.')).toEqual([]);
  expect(prompt('name', 'Dear {name}, dear {nam}.')).toEqual([
    "prompts/hello.md:7: {nam} is not one of the inputs; did you mean 'name'?",
  ]);
  expect(prompt('name, age', 'Dear {name}.')).toEqual([
    'prompts/hello.md:4 inputs[1]: the body never uses {age}; take it out',
  ]);
});

test('a file without front matter, or under another name, is told', () => {
  expect(problemsOf({ 'prompts/hello.md': 'Hello.' })[0]).toContain('does not begin with front matter');
  expect(problemsOf({ 'prompts/hi.md': '---\nid: hello\nversion: "1"\n---\nHello.' })).toEqual([
    "prompts/hi.md:2 id: the id 'hello' is not the file's name; write 'hi'",
  ]);
});

test('inputs are put in once; what they hold is never read as a placeholder', () => {
  const hello = { id: 'hello', version: '1', inputs: ['name'], body: 'Dear {name}, {{"a": 1}}.', sha256: '' };
  expect(fillPrompt(hello, { name: '{name} $& {{' })).toBe('Dear {name} $& {{, {"a": 1}.');
  expect(() => fillPrompt(hello, {})).toThrow("the input 'name' was not given");
});
