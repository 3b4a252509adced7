import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import type { SessionDetail } from '../../server/src/contract/http.ts';
import { browserPath } from '../browser-path.ts';
import { bySize, type Row, rowOf, type Size } from '../figures/row.ts';
import { ServerProcess } from '../server-process.ts';
import { FaultProxy } from './proxy.ts';

/** Hand the page's own words to whoever looks for them. */
const composerOf = (page: Page) => page.getByRole('textbox', { name: 'Your words' });

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath() ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** R5: tabs that die with words typed, or said and not acknowledged. */
export async function measureDeadTabs(size: Size): Promise<Row[]> {
  const kills = bySize(size, 2, 12, 100);
  const server = new ServerProcess();
  const problems: string[] = [];
  let browser: Browser | null = null;
  let proxy: FaultProxy | null = null;
  try {
    if ((await server.start()) !== 'ready') throw new Error(server.output);
    browser = await openBrowser();
    proxy = new FaultProxy(Number(new URL(server.url).port));
    const url = await proxy.listen();
    const context = await browser.newContext();
    const { body } = await server.post<{ id: string }>('/api/sessions', { scenarioId: 'coffee-preorder' });
    const room = `${url}/i/${body.id}`;
    const said: string[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const words = `Words of tab ${kill}, which dies`;
      said.push(words);
      await die(context, room, words, kill % 2 === 0 ? null : proxy);
      await comeBack(context, room, words);
    }
    const { turns } = await server.get<SessionDetail>(`/api/sessions/${body.id}`);
    for (const words of said) {
      const times = turns.filter(({ text }) => text === words).length;
      if (times !== 1) problems.push(`"${words}" is there ${times} times`);
    }
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  } finally {
    await browser?.close();
    await proxy?.close();
    await server.discard();
  }
  return [rowOf('R5', `${kills} tabs killed with words unsent or unacknowledged`, '0 lost, 0 twice', problems)];
}

/** Opens the room, types, says it into a dead line where there is one, and the tab's process dies. */
async function die(context: BrowserContext, room: string, words: string, line: FaultProxy | null): Promise<void> {
  const page = await context.newPage();
  await page.goto(room);
  await composerOf(page).fill(words);
  // A person types for longer than this; what was typed in the very last moment may be lost.
  await page.waitForTimeout(400);
  if (line) {
    line.set('black-hole');
    await composerOf(page).press('Enter');
    await page.waitForTimeout(Math.random() * 300);
  }
  const crashed = page.waitForEvent('crash');
  const devtools = await context.newCDPSession(page);
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
  if (line) {
    line.set('fine');
    line.reset();
  }
}

/** The same person opens the room again; what is still in the composer is said now. */
async function comeBack(context: BrowserContext, room: string, words: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(room);
  const transcript = page.getByRole('region', { name: 'Transcript' });
  const composer = composerOf(page);
  await composer.waitFor();
  for (let look = 0; look < 60; look += 1) {
    if ((await composer.inputValue()) === words) await composer.press('Enter');
    if (((await transcript.textContent()) ?? '').includes(words)) break;
    await page.waitForTimeout(100);
  }
  // Shown is not yet stored: the page says so until it is.
  await page.waitForTimeout(300);
  await page.close();
}

const MARKS = [
  '<img src=x onerror="globalThis.broken=1">',
  '<script>globalThis.broken=1</script>',
  '<svg onload="globalThis.broken=1"></svg>',
  '[link](javascript:globalThis.broken=1)',
  '**bold** _under_ `code` # head',
  '\u0007bell \u001b[31mred\u001b[0m \u202eturned',
];

/** S9: markup and control characters in every field that takes text. */
export async function measureMarkup(_size: Size): Promise<Row[]> {
  const server = new ServerProcess();
  const problems: string[] = [];
  let browser: Browser | null = null;
  let looked = 0;
  try {
    if ((await server.start()) !== 'ready') throw new Error(server.output);
    browser = await openBrowser();
    const page = await (await browser.newContext()).newPage();
    page.on('dialog', (dialog) => {
      problems.push('a dialog opened');
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text()))
        problems.push(`tried: ${message.text().slice(0, 120)}`);
    });
    const id = await marked(server, page);
    for (const path of [
      `/i/${id}`,
      `/i/${id}/review`,
      `/i/${id}/scorecard`,
      '/history',
      `/history?q=${encodeURIComponent('<img src=x>')}`,
    ]) {
      await page.goto(server.url + path);
      await page.waitForTimeout(500);
      looked += 1;
      const ran = await page.evaluate(() => 'broken' in globalThis);
      const made = await page.locator('img[src="x"], svg[onload], a[href^="javascript:"]').count();
      if (ran || made > 0) problems.push(`${path}: markup was carried out`);
    }
    // Within a fence nothing is markup.
    const whole = await (await fetch(`${server.url}/api/sessions/${id}/export?format=markdown`)).text();
    const markdown = whole.replace(/^(`{3,})[\s\S]*?^\1$/gm, '');
    looked += 1;
    if (/(?<!\\)<(img|script|svg)/.test(markdown) || /(?<!\\)\[link\]\(/.test(markdown)) {
      problems.push('the Markdown export holds live markup');
    }
    if (!markdown.includes('globalThis.broken')) problems.push('the words are not in the export');
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  } finally {
    await browser?.close();
    await server.discard();
  }
  return [
    rowOf(
      'S9',
      `${MARKS.length} kinds of markup in words, code, board and notes, ${looked} places looked at`,
      'shown as text',
      problems,
    ),
  ];
}

/** An interview with markup in every field, ended and scored. */
async function marked(server: ServerProcess, page: Page): Promise<string> {
  const { Tab } = await import('../tab.ts');
  const { body } = await server.post<{ id: string }>('/api/sessions', { scenarioId: 'quick-coffee' });
  const tab = new Tab(server.url, body.id);
  await tab.until('the opening', ({ view }) => view.turns.length === 1);
  for (const mark of MARKS)
    await tab.say(`${mark} The order goes into a queue first, so that a slow shop loses nothing.`);
  const text = MARKS.join('\n');
  await tab.call('board', {
    revision: 1,
    scene: [{ id: 'a', type: 'text', x: 0, y: 0, width: 100, height: 20, text, originalText: text, fontSize: 20 }],
  });
  await tab.call('code', { revision: 1, language: 'plain', text });
  await page.goto(`${server.url}/i/${body.id}`);
  await composerOf(page).fill(MARKS[0] ?? '');
  await page.waitForTimeout(300);
  await fetch(`${server.url}/api/sessions/${body.id}/notes`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  await tab.call('finish');
  await tab.until('the scorecard', ({ view }) => view.scorecard !== null, 20_000);
  tab.close();
  return body.id;
}
