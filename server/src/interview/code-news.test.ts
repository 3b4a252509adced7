import { expect, it } from 'vitest';
import { codeNews, codeToTell } from './code-news.ts';

const pad = (text: string, language = 'go') => ({ language, text });
const news = (before: string, after: string) => codeNews({ briefedCode: pad(before), code: pad(after) });

it('is the whole code the first time and after a change of language', () => {
  expect(news('', 'a\nb')).toBe('(go)\na\nb');
  expect(codeNews({ briefedCode: pad('a'), code: pad('a', 'sql') })).toBe('(sql)\na');
});

it('is nothing where nothing changed, and while nothing is written', () => {
  expect(news('a', 'a')).toBe('');
  expect(news('', ' \n')).toBe('');
});

it('is then only what changed', () => {
  expect(news('a\nb\nc', 'a\nB\nc')).toBe('(changed: line 2 is now)\nB');
  expect(news('a\nb\nc\nd', 'a\nx\ny\nz\nd')).toBe('(changed: lines 2–3 are now)\nx\ny\nz');
  expect(news('a\nc', 'a\nb\nc')).toBe('(changed: after line 1 comes)\nb');
  expect(news('a\nb\nc', 'a')).toBe('(changed: lines 2–3 gone)');
});

it('is told up to a length that can be discussed', () => {
  const told = codeToTell('x'.repeat(200_000));
  expect(told.length).toBeLessThan(6_100);
  expect(told).toContain('194000 characters more');
});
