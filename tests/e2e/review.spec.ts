import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SessionDetail } from '../../server/src/contract/http.ts';
import { expect, test } from './base.ts';
import { EVIL, sessionOn, WORDS } from './past-session.ts';

test('the scrubber shows board and code as they were at each turn, and keeps its place in the address', async ({
  page,
  server,
}) => {
  const id = await sessionOn(server, { end: true, work: true });
  await page.goto(`${server.url}/i/${id}/review`);
  const seen = page.getByRole('region', { name: 'What the interviewer saw' });
  const moment = page.getByRole('slider', { name: 'Moment of the interview' });
  await expect(seen).toContainText('Coffee app → Order intake');
  await expect(page.getByRole('img', { name: /The board, revision 2 of 2/ }).locator('svg')).toBeVisible();

  await moment.focus();
  await page.keyboard.press('Home');
  await expect(page.getByText('Nothing was drawn yet')).toBeVisible();
  while (!(await seen.isVisible())) await page.keyboard.press('ArrowRight');
  await expect(seen).toContainText('Coffee app → Order service');
  await page.getByRole('tab', { name: 'Code' }).click();
  await expect(page.getByText('Nothing was written yet')).toBeVisible();

  const { turns } = await server.get<SessionDetail>(`/api/sessions/${id}`);
  const last = turns.find(({ text }) => text === WORDS[3])?.id ?? '';
  for (let step = 0; step < 20 && !page.url().includes(last); step += 1) {
    await page.getByRole('button', { name: 'Turn after' }).click();
    await page.waitForTimeout(350);
  }
  await expect(page).toHaveURL(new RegExp(`#turn-${last}$`));
  await expect(page.getByRole('tabpanel', { name: 'Code' })).toContainText('shop: string');
  await page.reload();
  await expect(page.locator(`#turn-${last}`)).toBeInViewport();
  await expect(page.locator(`#turn-${last}`)).toBeFocused();
  await expect(seen).toContainText('Order intake');
});

test('evidence leads from the scorecard to its words and from the words back', async ({ page, server }) => {
  const id = await sessionOn(server, { end: true });
  await page.goto(`${server.url}/i/${id}/scorecard`);
  await page.getByTitle('Open in the review').filter({ hasText: '12 orders a second' }).first().click();
  await expect(page).toHaveURL(/review#turn-/);
  const turn = page.locator('li[id^="turn-"]').filter({ hasText: '12 orders a second' });
  await expect(turn).toBeFocused();
  await expect(turn.locator('mark').first()).toBeVisible();
  const back = turn.getByTitle('Open in the scorecard').first();
  const question = ((await back.textContent()) ?? '').replace(/^.*?: (?=.*: )/, '');
  await back.click();
  await expect(page).toHaveURL(/scorecard#item-/);
  const item = page.locator(decodeURIComponent(new URL(page.url()).hash));
  await expect(item).toBeFocused();
  expect(question).toContain(((await item.locator('p').first().locator('span').first().textContent()) ?? '').trim());
});

test('evidence on the board is marked in what was read of it, and leads both ways', async ({ page, server }) => {
  const id = await sessionOn(server, { end: true, work: true });
  await page.goto(`${server.url}/i/${id}/scorecard`);
  await page.getByTitle('Open in the review').filter({ hasText: 'On the board' }).first().click();
  await expect(page).toHaveURL(/review#board$/);
  const seen = page.getByRole('region', { name: 'What the interviewer saw' });
  await expect(seen.locator('mark').first()).toBeVisible();
  await page.getByRole('region', { name: 'What the board counts for' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/scorecard#item-/);
});

test('markup in words, labels and notes is text on every page and in the export', async ({ page, server }) => {
  const id = await sessionOn(server, { end: true, work: true, evil: true, words: 3 });
  await page.goto(`${server.url}/i/${id}/review`);
  await expect(page.locator('li[id^="turn-"]').filter({ hasText: EVIL })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What the interviewer saw' })).toContainText(EVIL);
  await page.getByRole('tab', { name: 'Notes' }).click();
  await page.getByLabel('Notes to yourself').fill(EVIL);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  for (const path of [`/i/${id}/review#board`, `/i/${id}/reference`, `/i/${id}/scorecard`, '/history?q=onerror']) {
    await page.goto(server.url + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('img').count(), path).toBe(0);
    expect(await page.title(), path).not.toBe('broken');
  }
  await expect(page.getByRole('list', { name: 'Interviews' })).toContainText('onerror');
  const markdown = await (await fetch(`${server.url}/api/sessions/${id}/export?format=markdown`)).text();
  const outsideOfCode = markdown.replace(/^(`{3,})[^`]*?^\1$/gm, '');
  expect(outsideOfCode).not.toMatch(/(?<!\\)<img/);
});

test('the two weakest parts of a scorecard lead to something to practise each', async ({ page, server }) => {
  const id = await sessionOn(server, { end: true });
  await page.goto(`${server.url}/i/${id}/scorecard`);
  const region = page.getByRole('region', { name: 'What to practise next' });
  const offered = region.getByRole('link', { name: /^(Drill|Interview): / });
  await expect(offered).toHaveCount(2);
  const names = await offered.allTextContents();
  expect(new Set(names).size).toBe(2);
  await offered.first().click();
  await expect(page).toHaveURL(/\/s\/.+level=senior/);
  await expect(page.getByRole('button', { name: /start/i })).toBeVisible();
});

test('the reference stands beside what was drawn, only after the end', async ({ page, server }) => {
  const id = await sessionOn(server, { end: true, work: true });
  await page.goto(`${server.url}/i/${id}/reference`);
  await expect(page.getByRole('img', { name: /Your board at the end/ }).locator('svg')).toBeVisible();
  const parts = page.getByRole('img', { name: 'The parts of the reference and how they connect' });
  await expect(parts).toContainText('Order service');
  const live = await sessionOn(server, { end: false, words: 1 });
  await page.goto(`${server.url}/i/${live}/reference`);
  await expect(page.getByText('Not while it runs')).toBeVisible();
});

test('on paper the review is the whole record, the board drawn, and nothing of the frame', async ({ page, server }) => {
  const id = await sessionOn(server, { end: true, work: true });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(`${server.url}/i/${id}/review`);
  await expect(page.getByRole('img', { name: 'The board at the end', exact: true }).locator('svg')).toBeVisible();
  for (const words of ['Time by phase', 'Part by part', 'The code at the end', 'shop: string', WORDS[1] ?? '']) {
    await expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible();
  }
  for (const name of ['History', 'Print']) await expect(page.getByText(name, { exact: true }).first()).toBeHidden();
  await expect(page.getByRole('slider')).toBeHidden();
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(paper).toBe('rgb(255, 255, 255)');
  await page.goto(`${server.url}/i/${id}/scorecard`);
  await expect(page.getByRole('img', { name: 'The board at the end', exact: true }).locator('svg')).toBeVisible();
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.startsWith('%PDF')).toBe(true);
});

test('two interviews of one scenario are laid side by side from the history', async ({ page, server }) => {
  const before = await sessionOn(server, { end: true, level: 'staff', words: 2 });
  const after = await sessionOn(server, { end: true, work: true });
  await page.goto(`${server.url}/history`);
  await page
    .getByRole('link', { name: /Compare Quick Coffee/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Quick Coffee');
  await expect(page.getByLabel('First', { exact: true })).toHaveValue(before);
  await expect(page.getByLabel('Second', { exact: true })).toHaveValue(after);
  await expect(page.getByText('The first aimed at Staff, the second at Senior.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Data and consistency/ })).toBeVisible();
  const data = page.getByRole('region', { name: 'Data and consistency' });
  await expect(data.getByText('There is a row for every order').first()).toBeVisible();
});

test('the history says where one stands and leads on, and an import that is none changes nothing', async ({
  page,
  server,
}) => {
  const id = await sessionOn(server, { end: true, work: true });
  await page.goto(`${server.url}/history`);
  await expect(page.getByRole('region', { name: 'Certificates' })).toContainText('Senior');
  await expect(
    page.getByRole('region', { name: 'Knowledge areas' }).getByRole('row', { name: /Fundamentals 1/ }),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Over time' })).toContainText('Data and consistency');
  const next = page.getByRole('region', { name: 'What to do next' }).getByRole('link').first();
  await expect(next).toHaveAttribute('href', /^\/s\/.+level=/);

  const list = page.getByRole('list', { name: 'Interviews' });
  const pick = page.getByLabel('Export file to import');
  const file = (name: string, content: string) => {
    const path = join(server.dataDir, name);
    writeFileSync(path, content);
    return path;
  };
  await pick.setInputFiles(file('notes.md', '# Notes'));
  await expect(page.getByRole('alert')).toContainText('is not JSON');
  await pick.setInputFiles(file('drawing.json', '{"type":"excalidraw","elements":[]}'));
  await expect(page.getByRole('alert')).toContainText('not an Onsite export');
  const record = await server.get<object>(`/api/sessions/${id}/export`);
  await pick.setInputFiles(file('old.json', JSON.stringify({ ...record, version: 0 })));
  await expect(page.getByRole('alert')).toContainText('another version');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await pick.setInputFiles(file('record.json', JSON.stringify(record)));
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('alert')).toHaveCount(0);

  await page.getByLabel('Search what was said').fill('slow barista');
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await page.getByLabel('Search what was said').fill('zanzibar');
  await expect(page.getByText('Nothing fits')).toBeVisible();
  await page.getByLabel('Search what was said').fill('looses nothing');
  await expect(page.getByText('Nothing fits')).toBeVisible();
  await page.getByLabel('Search what was said').fill('loses noth');
  await list
    .getByRole('link', { name: /loses nothing at all/ })
    .first()
    .click();
  await expect(page.locator('li[id^="turn-"]').filter({ hasText: 'loses nothing at all' })).toBeFocused();
});
