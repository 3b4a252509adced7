import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect } from '@playwright/test';

/** A page to look at: its address, and words that are there once it is whole. */
export type Look = [name: string, path: string, ready: string];

/** Each page at three widths: none is wider than the window, and at the widest and the narrowest axe finds nothing. */
export async function expectSound(browser: Browser, url: string, colorScheme: 'light' | 'dark', pages: Look[]) {
  for (const width of [1440, 1024, 390]) {
    const context = await browser.newContext({
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width, height: 900 },
    });
    const page = await context.newPage();
    for (const [name, path, ready] of pages) {
      await page.goto(url + path);
      await expect(page.locator('body')).toContainText(new RegExp(ready));
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(tooWide, `${name} at ${width}`).toBeLessThanOrEqual(0);
      if (width === 1024) continue;
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
      expect(found, `${name} at ${width}, ${colorScheme}`).toEqual([]);
    }
    await context.close();
  }
}
