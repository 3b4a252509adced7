import { DIMENSION_IDS } from '../contract/vocabulary.ts';
import { type Figure, levelOf, type Measured } from './figures.ts';

/** The report of a calibration in Markdown: the texts that the judge was tuned with, and those kept apart. */
export function reportOf(tuned: Measured, apart: Measured): string {
  return [
    '# Calibration of the built-in judge',
    '',
    'Written by `npm run calibrate`. The texts are described in `texts.yaml`. Those kept apart were not read while the',
    'judge was tuned; what was seen of their figures, and when, stands in DECISIONS.md. A figure is the worst of all texts',
    'concerned.',
    '',
    ...part('Texts known while the judge was tuned', tuned),
    ...part('Texts kept apart', apart),
    '',
  ].join('\n');
}

function part(title: string, { figures, scored, order }: Measured): string[] {
  const required = figures.filter((figure) => figure.required);
  const wished = figures.filter((figure) => !figure.required);
  return [
    `## ${title}`,
    '',
    '### It must hold',
    '',
    ...table(required),
    '',
    '### Wished for',
    '',
    ...table(wished),
    '',
    '### Scores',
    '',
    `| text | words | score | ${DIMENSION_IDS.join(' | ')} |`,
    `|---|---|---|${'---|'.repeat(DIMENSION_IDS.length)}`,
    ...scored.map(({ text, card }) => {
      const levels = DIMENSION_IDS.map((id) => levelOf(card, id).toFixed(1));
      const score = card.overall === null ? '–' : card.overall.toFixed(1);
      return `| ${text.scenario} ${text.file} | ${text.words} | ${score} | ${levels.join(' | ')} |`;
    }),
    '',
    `### Order: ${order.pairs} pairs, ${order.right} right by score, ${order.byWords} by word count`,
    '',
    ...(order.inversions.length === 0 ? ['No inversion.'] : order.inversions.map((line) => `- ${line}`)),
    '',
    ...confusion(scored),
  ];
}

function table(figures: readonly Figure[]): string[] {
  return [
    '| what | worst | bar | |',
    '|---|---|---|---|',
    ...figures.map(({ what, value, bar, pass }) => {
      const worst = value === null ? '–' : String(Math.round(value * 10) / 10);
      return `| ${what} | ${worst} | ${bar} | ${value === null ? 'no text' : pass ? 'holds' : '**fails**'} |`;
    }),
  ];
}

/** For each dimension: how often a level was stated, and what the judge gave, rounded to whole levels. */
function confusion(scored: Measured['scored']): string[] {
  const lines = [
    '### Stated level against given level',
    '',
    '| dimension | stated → given (times) | mean difference |',
    '|---|---|---|',
  ];
  for (const id of DIMENSION_IDS) {
    const pairs = scored.flatMap(({ text, card }) => {
      const stated = text.levels[id];
      return stated === undefined ? [] : [{ stated, given: levelOf(card, id) }];
    });
    if (pairs.length === 0) continue;
    const cells = new Map<string, number>();
    for (const { stated, given } of pairs) {
      const cell = `${stated}→${Math.round(given)}`;
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
    const listed = [...cells].sort().map(([cell, times]) => (times === 1 ? cell : `${cell} (${times})`));
    const mean = pairs.reduce((sum, { stated, given }) => sum + given - stated, 0) / pairs.length;
    lines.push(`| ${id} | ${listed.join(', ')} | ${mean >= 0 ? '+' : '−'}${Math.abs(mean).toFixed(1)} |`);
  }
  return [...lines, ''];
}
