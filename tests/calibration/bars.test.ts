import { describe, expect, it } from 'vitest';
import { measureTexts } from '../../server/src/calibration/figures.ts';
import { readTexts } from '../../server/src/calibration/texts.ts';
import { builtInScore } from '../../server/src/cli/built-in-score.ts';
import { loadContent } from '../../server/src/content/loader.ts';
import { root } from './transcripts.ts';

const loaded = loadContent({ root });
if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
const score = builtInScore(loaded.content);
const texts = readTexts(import.meta.dirname);
const missedBy = (apart: boolean): string[] =>
  measureTexts(
    texts.filter((text) => text.apart === apart),
    score,
  )
    .figures.filter(({ required, pass }) => required && !pass)
    .map(({ what }) => what);

describe('the texts of known worth', () => {
  it('hold every bar of scoring.md where the judge was tuned with them', () => {
    expect(missedBy(false)).toEqual([]);
  });

  it('hold every bar where they were kept apart', () => {
    expect(missedBy(true)).toEqual([]);
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
