import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDraftSender } from './draft-sender.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('sends the newest text once the typing rests', () => {
  const sent: string[] = [];
  const sender = createDraftSender((text) => sent.push(text));
  sender.typed('a');
  vi.advanceTimersByTime(300);
  sender.typed('ab');
  vi.advanceTimersByTime(399);
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(sent).toEqual(['ab']);
  vi.advanceTimersByTime(10_000);
  expect(sent).toEqual(['ab']);
});

it('sends every two seconds while the typing goes on', () => {
  const sent: string[] = [];
  const sender = createDraftSender((text) => sent.push(text));
  for (let key = 1; key <= 50; key += 1) {
    sender.typed('x'.repeat(key));
    vi.advanceTimersByTime(100);
  }
  expect(sent.map(({ length }) => length)).toEqual([20, 40]);
});

it('sends nothing of words that were said', () => {
  const sent: string[] = [];
  const sender = createDraftSender((text) => sent.push(text));
  sender.typed('a');
  sender.cancel();
  vi.advanceTimersByTime(10_000);
  expect(sent).toEqual([]);
});
