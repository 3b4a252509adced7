import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadContent } from '../../server/src/content/loader.ts';
import { printProblem } from '../../server/src/content/problem.ts';

export const REPOSITORY = join(import.meta.dirname, '../..');

/** A content root with the shipped rubric and nothing else, gone after the test. */
export function emptyRoot(): string {
  const root = emptyFolder();
  cpSync(join(REPOSITORY, 'rubrics'), join(root, 'rubrics'), { recursive: true });
  return root;
}

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onsite-content-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files into a folder, by their path in it. */
export function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The problems of a CONTENT_DIR with these files, as printed, without the folder's own path. */
export function problemsOf(files: Readonly<Record<string, string>>): string[] {
  const overlay = emptyFolder();
  put(overlay, files);
  const loaded = loadContent({ root: emptyRoot(), overlay });
  return loaded.ok ? [] : loaded.problems.map((problem) => printProblem(problem).replace(`${overlay}/`, ''));
}

/** A scenario of an author's own, with one entry of each kind. */
export const TOASTER = `id: toaster
title: Toaster
levels: [senior, staff]
durationMinutes: 45
phases: [{id: requirements, minutes: 5}, {id: high-level, minutes: 15}, {id: detailed, minutes: 15}, {id: scale, minutes: 10}]
summary: A shared toaster.
brief: Design the queue for a toaster that a whole office shares.
subject: [[toast, toaster], [bread, slice], [office, kitchen]]
numbers:
  slices: {is: 1000 / 60, unit: slices/min}
  warm: {is: slices * 2, unit: slices}
facts:
  - {id: f-rate, asked: [how many slices], say: "1,000 slices an hour."}
concepts:
  queue-number: [queue number, ticket, number from a roll]
  browning: [browning, darkness dial]
guarded: [queue-number]
items:
  - {id: D3-ticket, anchor: 3, asks: Keeps the order of people, met: [queue-number], good: "Everybody draws a ticket, so that nobody has to stand and wait for minutes.", bluff: "It is a queue, basically."}
  - {id: D2-slices, anchor: 2, asks: Derives the rate, met: [], number: [slices], good: "1,000 slices an hour is about 17 slices a minute."}
  - {id: D8-office, anchor: 2, levels: [staff], asks: Thinks of the office, met: [browning], good: "The darkness dial belongs to the kitchen team, because they clean it."}
probes:
  - {id: p-order, phase: high-level, for: [D3-ticket], ask: "Who is next?", then: {shown: "And when somebody leaves?", missing: "Think of a bakery: how do they do it?"}}
  - {id: p-office, phase: scale, for: [D8-office], ask: "Who cleans it?", then: {shown: "How often?", missing: "Who has the key?"}}
hints:
  - {for: [D3-ticket], rungs: ["Think about people who wait.", "Each could take something.", "Let each draw a ticket."]}
changes:
  - {id: bagels, say: "Bagels need {warm} now.", for: [D3-ticket]}
contradictions:
  - {id: k-shout, says: [whoever shouts first], costs: [D3-ticket]}
reference:
  diagram: [Person → Toaster]
  solution: "At the peak {slices} come, {warm} are in it."
  tradeoffs: []
`;
