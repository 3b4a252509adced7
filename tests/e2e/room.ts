import { expect, type Page } from '@playwright/test';

/** What a candidate does in the browser, in the words of the page. */
export class Candidate {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** From the start page to the room: two clicks. */
  async start(url: string, title: string): Promise<void> {
    await this.page.goto(url);
    await this.page
      .getByRole('link', { name: new RegExp(title) })
      .first()
      .click();
    await this.page.getByRole('button', { name: /start the interview/i }).click();
    await expect(this.transcript).toContainText('your interviewer today');
  }

  get transcript() {
    return this.page.getByRole('region', { name: 'Transcript' });
  }
  get composer() {
    return this.page.getByRole('textbox', { name: 'Your words' });
  }

  /** Types and hands over. */
  async say(words: string): Promise<void> {
    await this.composer.fill(words);
    await this.composer.press('Enter');
    await expect(this.transcript).toContainText(words);
    await expect(this.composer).toHaveValue('');
  }

  async thinkAloud(words: string): Promise<void> {
    await this.composer.fill(words);
    await this.composer.press('Control+Enter');
    await expect(this.transcript).toContainText(words);
  }

  async nextPhase(): Promise<void> {
    await this.page.getByRole('button', { name: /next phase/i }).click();
    await this.page
      .getByRole('alertdialog')
      .getByRole('button', { name: /move on|next|go on/i })
      .click();
  }

  async finish(): Promise<void> {
    await this.page.getByRole('button', { name: 'Finish', exact: true }).first().click();
    await this.page
      .getByRole('alertdialog')
      .getByRole('button', { name: /finish|end it/i })
      .click();
  }

  /** How often these words stand in the transcript. */
  async count(words: string): Promise<number> {
    const text = ((await this.transcript.textContent()) ?? '').replace(/\s+/g, ' ');
    return text.split(words).length - 1;
  }
}
