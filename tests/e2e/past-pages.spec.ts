import { test } from './base.ts';
import { sessionOn } from './past-session.ts';
import { expectSound } from './sound.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the pages about past interviews are clean for axe and hold at every width, ${colorScheme}`, async ({
    browser,
    server,
  }) => {
    test.slow();
    const before = await sessionOn(server, { end: true, level: 'staff', words: 3 });
    const ended = await sessionOn(server, { end: true, work: true });
    const live = await sessionOn(server, { end: false, words: 1 });
    await expectSound(browser, server.url, colorScheme, [
      ['review with a board', `/i/${ended}/review`, 'Coffee app → Order intake'],
      ['review of code', `/i/${ended}/review#code`, 'shop: string'],
      ['review of a running one', `/i/${live}/review`, 'still running'],
      ['reference', `/i/${ended}/reference`, 'How it works'],
      ['reference of a running one', `/i/${live}/reference`, 'Not while it runs'],
      ['compare', `/compare?a=${before}&b=${ended}`, 'aimed at Staff'],
      ['what to compare', '/compare', 'more than once'],
      ['history', '/history', 'Knowledge areas'],
      ['history that finds nothing', '/history?q=zanzibar', 'Nothing fits'],
      ['an interview that is not there', '/i/nobody/review', 'no such interview'],
    ]);
  });
}
