import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCounts } from '../../server/src/content/check-counts.ts';
import { loadContent } from '../../server/src/content/loader.ts';
import { emptyFolder, emptyRoot, problemsOf, put, REPOSITORY, TOASTER } from './folders.ts';

const MINIMAL =
  'id: short\nlevels: [senior]\ndurationMinutes: 0.3\nphases: [{id: one, minutes: 0.1}, {id: two, minutes: 0.2}]\n';
const toaster = (from: string, to: string) => {
  const text = TOASTER.replace(from, to);
  expect(text).not.toBe(TOASTER);
  return problemsOf({ 'scenarios/toaster.yaml': text });
};

test('a file with id, levels, durationMinutes and phases alone can be used', () => {
  const overlay = emptyFolder();
  put(overlay, { 'scenarios/short.yaml': MINIMAL });
  const loaded = loadContent({ root: emptyRoot(), overlay });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  expect(loaded.content.scenarios.get('short')?.file.phases).toHaveLength(2);
  expect(loaded.content.rubric.file.id).toBe('system-design');
});

test("a whole scenario of an author's own loads", () => {
  expect(problemsOf({ 'scenarios/toaster.yaml': TOASTER })).toEqual([]);
});

test('a file of the same id replaces the shipped one', () => {
  const root = emptyRoot();
  const overlay = emptyFolder();
  put(root, { 'prompts/hello.md': '---\nid: hello\nversion: "1"\n---\nHello.\n' });
  put(overlay, { 'prompts/hello.md': '---\nid: hello\nversion: "2"\ninputs: [name]\n---\nHello {name}.\n' });
  const loaded = loadContent({ root, overlay });
  expect(loaded.ok && loaded.content.prompts.get('hello')).toMatchObject({ version: '2', inputs: ['name'] });
});

test('the sha256 is that of the bytes of the file', () => {
  const overlay = emptyFolder();
  put(overlay, { 'prompts/abc.md': '---\nid: abc\nversion: "1"\n---\nabc' });
  const loaded = loadContent({ root: emptyRoot(), overlay });
  // { printf '%s\n' --- 'id: abc' 'version: "1"' ---; printf abc; } | sha256sum
  expect(loaded.ok && loaded.content.prompts.get('abc')?.sha256).toBe(
    '00fb1a2aeaa07e44d239a8206d25b292a9c3d9f44689bd2e849112d33d78a771',
  );
});

test('a folder that is not there is told apart from broken content', () => {
  const loaded = loadContent({ root: emptyRoot(), overlay: '/nowhere/at/all' });
  expect(loaded).toMatchObject({ ok: false, reason: 'unreadable', problems: [{ file: '/nowhere/at/all' }] });
});

test('without the rubric nothing loads', () => {
  expect(loadContent({ root: emptyFolder() })).toMatchObject({
    ok: false,
    problems: [{ file: 'rubrics/system-design.yaml' }],
  });
});

test('broken YAML is told with its line', () => {
  expect(problemsOf({ 'scenarios/x.yaml': 'id: x\nlevels: [senior\ndurationMinutes: 5\n' })[0]).toMatch(
    /^scenarios\/x\.yaml:[234]: .+; mend the YAML$/,
  );
});

test('the problems of all files come together', () => {
  const problems = problemsOf({
    'scenarios/a.yaml': MINIMAL.replace('short', 'b'),
    'scenarios/c.yaml': MINIMAL.replace('short', 'c').replace('0.3', '9'),
    'rubrics/other.yaml': 'id: other\n',
  });
  expect(problems).toEqual([
    "rubrics/other.yaml: nothing uses a rubric 'other'; name it system-design.yaml to replace the shipped one",
    "scenarios/a.yaml:1 id: the id 'b' is not the file's name; write 'id: a', or rename the file",
    "scenarios/c.yaml:4 phases: the phases' minutes sum to 0.3, but durationMinutes is 9; make them equal (within 0.01)",
  ]);
});

test('the sum of the phases may be off by 0.01 and by no more', () => {
  expect(problemsOf({ 'scenarios/short.yaml': MINIMAL.replace('0.3', '0.31') })).toEqual([]);
  expect(problemsOf({ 'scenarios/short.yaml': MINIMAL.replace('0.3', '0.32') })).toHaveLength(1);
});

test('a missing field, a key not known and a wrong value are told with what to do', () => {
  expect(problemsOf({ 'scenarios/short.yaml': MINIMAL.replace('levels: [senior]\n', '') })).toEqual([
    'scenarios/short.yaml:1 levels: is missing; add it (array)',
  ]);
  expect(toaster('summary:', 'sumary:')).toEqual([
    "scenarios/toaster.yaml:6 sumary: the key 'sumary' is not known here; did you mean 'summary'?",
  ]);
  expect(toaster('anchor: 2, levels: [staff]', 'anchor: 2, level: [staff]')).toEqual([
    "scenarios/toaster.yaml:21 items[2].level: the key 'level' is not known here; did you mean 'levels'?",
  ]);
  expect(toaster('levels: [senior, staff]', 'levels: [senior, stuff]')).toEqual([
    "scenarios/toaster.yaml:3 levels[1]: 'stuff' is not one of its values; did you mean 'staff'?",
  ]);
  expect(toaster('[browning,', '[409,')).toEqual([
    'scenarios/toaster.yaml:16 concepts.browning[0]: is not text; put it in quotes',
  ]);
});

test.each([
  [
    'met: [queue-number]',
    'met: [queue-nummer]',
    "items[0].met[0]: concept 'queue-nummer' is not defined; did you mean 'queue-number'?",
  ],
  ['number: [slices]', 'number: [slice]', "items[1].number[0]: number 'slice' is not defined; did you mean 'slices'?"],
  ['phase: scale', 'phase: scales', "probes[1].phase: phase 'scales' is not defined; did you mean 'scale'?"],
  [
    'for: [D8-office]',
    'for: [D8-offise]',
    "probes[1].for[0]: item 'D8-offise' is not defined; did you mean 'D8-office'?",
  ],
  [
    'costs: [D3-ticket]',
    'costs: [D3-tickets]',
    "contradictions[0].costs[0]: item 'D3-tickets' is not defined; did you mean 'D3-ticket'?",
  ],
  [
    'guarded: [queue-number]',
    'guarded: [brown]',
    "guarded[0]: concept 'brown' is not defined; define it, or name one that is",
  ],
  ['slices * 2', 'slises * 2', "numbers.warm.is: number 'slises' is not defined above; did you mean 'slices'?"],
  ['{slices} come', '{slizes} come', "reference.solution: {slizes} names no number; did you mean 'slices'?"],
  ['id: p-office', 'id: p-order', "probes[1].id: the id 'p-order' is taken by probes[0]; give it another one"],
  [
    'D3-ticket, anchor',
    'D3-any-flow, anchor',
    "items[0].id: the id 'D3-any-flow' is taken by an item of the rubric; give it another one",
  ],
  ['number: [slices], ', '', "items[1]: item 'D2-slices' can never be met; give it a concept in `met`, or a `number`"],
])('a reference that leads nowhere is told with the nearest name: %s → %s', (from, to, message) => {
  const problems = toaster(from, to).map((problem) => problem.replace(/^scenarios\/toaster\.yaml:\d+ /, ''));
  expect(problems).toContain(message);
});

test("a scenario may name the rubric's items and concepts", () => {
  expect(toaster('for: [D8-office]', 'for: [D8-any-link]')).toEqual([]);
  expect(toaster('met: [browning]', 'met: [any-cost]')).toEqual([]);
});

test.each([
  ['brief', 'Design the queue', 'Design the tickets'],
  ['facts[0].say', '1,000 slices an hour."', '1,000 numbers from the roll."'],
  ['probes[0].ask', 'Who is next?', 'Who has the next ticket?'],
  ['hints[0].rungs[1]', 'Each could take something.', 'Each could take a queue number.'],
  ['changes[0].say', 'Bagels need', 'Tickets for bagels need'],
])('a guarded concept may not stand in %s', (path, from, to) => {
  const [problem] = toaster(from, to);
  expect(problem).toContain(` ${path}: says the guarded 'queue-number': "`);
});

test('a guarded concept has phrases of one part, which a stream can be watched for', () => {
  const [problem] = toaster('queue-number: [', 'queue-number: ["number|ticket + next|turn", ');
  expect(problem).toContain(
    "guarded[0]: 'queue-number' is guarded and has a phrase of several parts: 'number|ticket + next|turn'",
  );
});

test('a number that is no arithmetic is refused', () => {
  expect(toaster('1000 / 60', 'import("fs")')[0]).toContain("numbers.slices.is: 'import' is not a function here");
  expect(toaster('1000 / 60', '1000 / 0')[0]).toContain("'1000 / 0' is not a finite number");
  expect(toaster('1000 / 60', '"1000 / "')[0]).toContain('numbers.slices.is');
});

test('a file ending in .yml would be read by nobody, so it is told', () => {
  expect(problemsOf({ 'scenarios/short.yml': MINIMAL })).toEqual([
    'scenarios/short.yml: is not read, because it ends in .yml; name it .yaml',
  ]);
});

test('a shipped file needs the minimum counts, an own one does not', () => {
  const [root, overlay] = [emptyRoot(), emptyFolder()];
  put(root, { 'scenarios/toaster.yaml': TOASTER });
  put(overlay, { 'scenarios/own.yaml': TOASTER.replace('id: toaster', 'id: own') });
  const loaded = loadContent({ root, overlay });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const { scenarios, rubric } = loaded.content;
  const countsOf = (id: string) =>
    [...scenarios.values()]
      .filter(({ file }) => file.id === id)
      .flatMap((scenario) => checkCounts(scenario, rubric))
      .map(({ path, message }) => `${path} ${message}`);
  expect(countsOf('toaster')).toEqual(
    expect.arrayContaining(['facts has 1 facts', 'probes has 2 probes', 'hints has 1 hints']),
  );
  expect(countsOf('own')).toEqual([]);
});

test('a dimension without an item at an anchor is refused', () => {
  const rubric = readFileSync(join(REPOSITORY, 'rubrics/system-design.yaml'), 'utf8');
  const without = rubric.replace(/\n {2}- \{id: D5-any-steps.*/, '').replaceAll(/, D5-any-steps|D5-any-steps, /g, '');
  expect(problemsOf({ 'rubrics/system-design.yaml': without, 'scenarios/short.yaml': MINIMAL })).toEqual([
    "scenarios/short.yaml:1 items: at level senior dimension D5 has no item at anchor 2; add an item 'D5-…' with anchor: 2",
  ]);
});

test('what is kept for the next start is used only for the same bytes', () => {
  const [root, overlay, memo] = [emptyRoot(), emptyFolder(), emptyFolder()];
  put(overlay, { 'scenarios/toaster.yaml': TOASTER });
  const first = loadContent({ root, overlay, memo });
  const second = loadContent({ root, overlay, memo });
  expect(second).toEqual(first);
  put(overlay, { 'scenarios/toaster.yaml': TOASTER.replace('title: Toaster', 'title: Grill') });
  const third = loadContent({ root, overlay, memo });
  expect(third.ok && third.content.scenarios.get('toaster')?.file.title).toBe('Grill');
  put(overlay, { 'scenarios/toaster.yaml': TOASTER.replace('1000 / 60', 'nothing') });
  expect(loadContent({ root, overlay, memo }).ok).toBe(false);
});
