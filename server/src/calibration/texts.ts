import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readTranscript } from '../cli/transcript.ts';
import type { Turn } from '../contract/candidate-view.ts';
import { DIMENSION_IDS, LEVELS } from '../contract/vocabulary.ts';

const KINDS = [
  'strong-plain',
  'strong-terms',
  'non-native',
  'solid',
  'weak',
  'beginner',
  'bluff',
  'fluent-but-wrong',
  'hints-used',
  'bare-list',
  'other-problem',
  'contradictions',
] as const;

const entry = z.strictObject({
  scenario: z.string(),
  level: z.enum(LEVELS).optional(),
  file: z.string(),
  kind: z.enum(KINDS),
  quality: z.number().int().min(0).max(3),
  apart: z.boolean().default(false),
  failures: z.string().optional(),
  'wrong-of': z.string().optional(),
  levels: z.partialRecord(z.enum(DIMENSION_IDS), z.number().int().min(0).max(4)).default({}),
});

/** A text of known worth. What its fields mean stands at the head of `texts.yaml`. */
export interface CalibrationText extends z.infer<typeof entry> {
  turns: readonly Turn[];
  /** Words of the candidate. */
  words: number;
}

/** Reads `texts.yaml` of a folder and the transcripts that it names. Throws where one is missing or malformed. */
export function readTexts(folder: string): CalibrationText[] {
  const listed = z.array(entry).parse(parse(readFileSync(join(folder, 'texts.yaml'), 'utf8')));
  return listed.map((each) => {
    const { turns } = readTranscript(readFileSync(join(folder, each.scenario, `${each.file}.txt`)));
    return { ...each, turns, words: wordsOf(turns) };
  });
}

function wordsOf(turns: readonly Turn[]): number {
  const own = turns.filter(({ by }) => by === 'candidate').map(({ text }) => text);
  return own.join(' ').trim().split(/\s+/).length;
}
