import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openWorks } from './works.ts';

beforeEach(() => {
  vi.stubGlobal('document', new EventTarget());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('words do not wait for a drawing that can be neither kept nor sent', async () => {
  const works = openWorks({
    sessionId: 's',
    store: () => ({
      read: async () => undefined,
      change: () => Promise.reject(new Error('full')),
    }),
    call: () => Promise.reject(new Error('no line')),
    later: () => undefined,
  });
  works.board.changed([{ type: 'rectangle' }]);
  await expect(works.rest()).resolves.toBeUndefined();
  works.close();
});
