import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';

/** A page to look at: its address, and words that are there once it is whole. */
export type Look = [name: string, path: string, ready: string];

/** Of all that axe looks at, what a colour scheme can change; the rest is the same page. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** Axe looks at a page of 53 cards for some seconds, on a busy machine for many. */
const AXE_MS = 60_000;
const settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/**
 * Each page, widened and narrowed, in the light and then in the dark: at no width is it wider than the window, and at the
 * widest and the narrowest axe finds nothing. In the dark, axe looks at the colours alone.
 */
export async function expectSound(browser: Browser, url: string, pages: Look[]) {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (const [name, path, ready] of pages) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(url + path);
    await expect(page.locator('body')).toContainText(new RegExp(ready));
    for (const width of [1440, 1024, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(settled);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(tooWide, `${name} at ${width}`).toBeLessThanOrEqual(0);
      // The board comes later than the words of its page, and gets its names once it is there.
      const message = `${name} at ${width}, light`;
      if (width !== 1024) await expect.poll(() => faultsIn(page), { message, timeout: AXE_MS }).toEqual([]);
    }
    const inLight = await inkOf(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => inkOf(page), name).not.toBe(inLight);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(settled);
      expect(await faultsIn(page, COLOUR_RULES), `${name} at ${width}, dark`).toEqual([]);
    }
  }
  await context.close();
}

const inkOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).color);

/** What axe finds wrong with a page as it stands. */
export async function faultsIn(page: Page, rules: string[] | null = null): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
