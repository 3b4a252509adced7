import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Measured, measureTexts } from '../../server/src/calibration/figures.ts';
import { reportOf } from '../../server/src/calibration/report.ts';
import { readTexts } from '../../server/src/calibration/texts.ts';
import { builtInScore } from '../../server/src/cli/built-in-score.ts';
import { loadContent } from '../../server/src/content/loader.ts';
import { root } from './transcripts.ts';

const loaded = loadContent({ root });
if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
const score = builtInScore(loaded.content);
const texts = readTexts(import.meta.dirname);
const [tuned, apart] = [false, true].map((kept) =>
  measureTexts(
    texts.filter((text) => text.apart === kept),
    score,
  ),
);
if (!tuned || !apart) throw new Error('both groups of texts are measured');
const missedBy = ({ figures }: Measured): string[] =>
  figures.filter(({ required, pass }) => required && !pass).map(({ what }) => what);

describe('the texts of known worth', () => {
  it('hold every bar of scoring.md where the judge was tuned with them', () => {
    expect(missedBy(tuned)).toEqual([]);
  });

  it('hold every bar where they were kept apart', () => {
    expect(missedBy(apart)).toEqual([]);
  });

  it('have the figures that the report tells: npm run calibrate writes it anew', () => {
    expect(readFileSync(join(import.meta.dirname, 'REPORT.md'), 'utf8')).toBe(reportOf(tuned, apart));
  });

  it('give no number for an empty transcript', () => {
    const empty = {
      id: 't1',
      by: 'candidate',
      text: '',
      at: 0,
      phase: '',
      move: null,
      interrupted: false,
      draft: false,
    };
    for (const text of texts) {
      expect(score(text, []).overall).toBeNull();
      expect(score(text, [{ ...empty, by: 'candidate' as const }]).overall).toBeNull();
    }
  });
});
