import { test } from './base.ts';
import { sessionOn } from './past-session.ts';
import { expectSound } from './sound.ts';

const SOUND = 'are clean for axe and hold at every width, in the light and in the dark';

test(`the pages about one past interview ${SOUND}`, async ({ browser, server }) => {
  test.slow();
  const ended = await sessionOn(server, { end: true, work: true });
  const live = await sessionOn(server, { end: false, words: 1 });
  await expectSound(browser, server.url, [
    ['review with a board', `/i/${ended}/review`, 'Coffee app → Order intake'],
    ['review of code', `/i/${ended}/review#code`, 'shop: string'],
    ['review of a running one', `/i/${live}/review`, 'still running'],
    ['reference', `/i/${ended}/reference`, 'How it works'],
    ['reference of a running one', `/i/${live}/reference`, 'Not while it runs'],
  ]);
});

test(`the pages about several past interviews ${SOUND}`, async ({ browser, server }) => {
  test.slow();
  const before = await sessionOn(server, { end: true, level: 'staff', words: 3 });
  const ended = await sessionOn(server, { end: true });
  await expectSound(browser, server.url, [
    ['compare', `/compare?a=${before}&b=${ended}`, 'aimed at Staff'],
    ['what to compare', '/compare', 'more than once'],
    ['history', '/history', 'Knowledge areas'],
    ['history that finds nothing', '/history?q=zanzibar', 'Nothing fits'],
    ['an interview that is not there', '/i/nobody/review', 'no such interview'],
  ]);
});
