import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect } from '@playwright/test';

/** A page to look at: its address, and words that are there once it is whole. */
export type Look = [name: string, path: string, ready: string];

/** Of all that axe looks at, what a colour scheme can change; the rest is the same page. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/**
 * Each page, widened and narrowed: at no width is it wider than the window, and at the widest and the narrowest axe
 * finds nothing. In the dark, axe looks at the colours alone.
 */
export async function expectSound(browser: Browser, url: string, colorScheme: 'light' | 'dark', pages: Look[]) {
  const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (const [name, path, ready] of pages) {
    await page.goto(url + path);
    await expect(page.locator('body')).toContainText(new RegExp(ready));
    for (const width of [1440, 1024, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(settled);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(tooWide, `${name} at ${width}`).toBeLessThanOrEqual(0);
      if (width === 1024) continue;
      const axe = new AxeBuilder({ page });
      const { violations } = await (colorScheme === 'dark' ? axe.withRules(COLOUR_RULES) : axe).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
      expect(found, `${name} at ${width}, ${colorScheme}`).toEqual([]);
    }
  }
  await context.close();
}
