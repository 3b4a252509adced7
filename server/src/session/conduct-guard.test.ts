import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePhrases, findPhrases } from '../detect/concepts.ts';
import { tokensOf } from '../detect/words.ts';
import { ConductGuard, type GuardRules } from './conduct-guard.ts';
import { figuresIn } from './guard/figures.ts';
import { PRAISE } from './guard/lexicon.ts';
import { LexiconWatch, phrasesIn } from './guard/lexicon-watch.ts';
import { PhraseWatch } from './guard/phrase-watch.ts';
import { ReferenceWatch, referenceOf } from './guard/reference-watch.ts';

const CANARY = '4f2a9c1b77de03e1';
const GUARDED = ['outbox', 'same transaction', 'row for every change', 'websocket', 'last seen'];
const REFERENCE = 'A sender reads the rows from the table and passes them on in order.';
const GIVEN = ['200,000 orders a day, 2 engineers, 99.9 % within 10 seconds, at 7:45.', 'We reads the rows here.'];

const rules = (over: Partial<GuardRules> = {}): GuardRules => ({
  canary: CANARY,
  figures: figuresIn(GIVEN),
  watches: [
    new PhraseWatch('guarded', compilePhrases(GUARDED)),
    new LexiconWatch('praise', PRAISE),
    new ReferenceWatch(referenceOf([REFERENCE], GIVEN), []),
  ],
  wordsBefore: 0,
  maxWords: 90,
  ...over,
});

/** What the guard lets through of these pieces, and how it ended. */
function through(pieces: readonly string[], over: Partial<GuardRules> = {}) {
  const guard = new ConductGuard(rules(over));
  const out = pieces.map((piece) => guard.push(piece)).join('') + guard.end();
  const ended = guard.ended;
  return { out, why: ended?.why, rule: ended?.why === 'breach' ? ended.rule : null };
}

describe('the conduct guard', () => {
  it('lets clean words through as they come', () => {
    const guard = new ConductGuard(rules());
    expect(guard.push('Noted')).toBe('Noted');
    expect(guard.push('. How')).toBe('. How');
    expect(guard.push(' is it')).toBe(' is it');
    expect(guard.push(' kept?')).toBe(' kept?');
    expect(guard.end()).toBe('');
    expect(guard.ended).toEqual({ why: 'question' });
  });

  it('ends with the first question', () => {
    expect(through(['What is kept? And where? Tell me.'])).toEqual({
      out: 'What is kept?',
      why: 'question',
      rule: null,
    });
    expect(through(['Why "now"?" More.']).out).toBe('Why "now"?"');
  });

  it.each([
    ['Put an outbox next to it.', 'guarded', 'Put an'],
    ['Save it in the same transaction.', 'guarded', 'Save it in the same'],
    ['Have rows for each of the changes there.', 'guarded', 'Have rows for each of the'],
    ['Open a web socket.', 'guarded', 'Open a web'],
    ['Great, go on.', 'praise', ''],
    ['Exactly. Go on.', 'praise', ''],
    ["Hm. That's right, go on.", 'praise', "Hm. That's"],
    ['You could handle 500 requests.', 'figure', 'You could handle'],
    ['You have 2 million users.', 'figure', 'You have'],
    ['There are fifty thousand of them.', 'figure', 'There are'],
    [`The mark is ${CANARY}.`, 'canary', 'The mark is'],
    [`The mark is 4F2A-9C1B and more.`, 'canary', 'The mark is'],
    ['A sender reads the rows of a shelf.', null, 'A sender reads the rows of a shelf.'],
    ['Say a sender reads the rows from the table.', 'reference', 'Say a sender reads the rows'],
    ['x'.repeat(300), 'garbage', 'x'.repeat(120)],
  ])('stops %s', (text, rule, out) => {
    const result = through([text]);
    expect(result.rule).toBe(rule);
    expect(result.out).toBe(out);
  });

  it.each([
    'What does exactly once mean here?',
    'The order comes right after the payment.',
    'Of the 200 thousand orders, take one or two.',
    'Within 10 seconds for 99.9 % of them, at 7:45.',
    'What goes wrong when the process dies?',
  ])('has nothing against "%s"', (text) => {
    expect(through([text])).toMatchObject({ out: text, rule: null });
  });

  it('ends before the sentence that would pass the limit', () => {
    const sentence = 'These are eight plain words in one sentence.';
    const long = Array.from({ length: 12 }, () => sentence).join(' ');
    const { out, why } = through([long]);
    expect(why).toBe('length');
    expect(out).toBe(Array.from({ length: 11 }, () => sentence).join(' '));
  });

  it('holds a sentence back only near the limit', () => {
    const guard = new ConductGuard(rules({ wordsBefore: 70 }));
    expect(guard.push('Some words')).toBe('');
    expect(guard.push(' here. ')).toBe('Some words here.');
  });

  it('gives out the same however the text comes in pieces', () => {
    fc.assert(
      fc.property(speech, fc.array(fc.nat(400), { maxLength: 30 }), (text, cuts) => {
        const whole = through([text]);
        expect(through(piecesOf(text, cuts))).toEqual(whole);
        expect(through([...text])).toEqual(whole);
      }),
      { numRuns: 400 },
    );
  });

  it('never gives out anything forbidden', () => {
    fc.assert(
      fc.property(speech, fc.array(fc.nat(400), { maxLength: 30 }), (text, cuts) => {
        const { out } = through(piecesOf(text, cuts));
        expect(text.startsWith(out.slice(0, 1))).toBe(true);
        expect(findPhrases(out, GUARDED)).toEqual([]);
        expect(phrasesIn(out, PRAISE)).toEqual([]);
        expect(out.toLowerCase().replace(/[^a-z0-9]/g, '')).not.toContain(CANARY.slice(0, 8));
        expect((out.match(/\?/g) ?? []).length).toBeLessThanOrEqual(1);
        expect(out.split(/\s+/).length).toBeLessThanOrEqual(91);
        expect(tokensOf(out).filter(({ word }) => /^\d/.test(word) && !isGiven(word))).toEqual([]);
        expect(sixInARow(out)).toBe(false);
      }),
      { numRuns: 600 },
    );
  });
});

const given = figuresIn(GIVEN);
const isGiven = (word: string) =>
  given.written.has(word) || [...figuresIn([word]).values].some((value) => given.values.has(value));

function sixInARow(text: string): boolean {
  const said = tokensOf(text).map(({ word }) => word);
  const reference = tokensOf(REFERENCE).map(({ word }) => word);
  return said.some((_, at) =>
    reference.some((__, from) =>
      [0, 1, 2, 3, 4, 5].every((n) => said[at + n] !== undefined && said[at + n] === reference[from + n]),
    ),
  );
}

function piecesOf(text: string, cuts: readonly number[]): string[] {
  const at = [...new Set([0, ...cuts.map((cut) => cut % (text.length + 1)), text.length])].sort((a, b) => a - b);
  return at.slice(1).map((to, index) => text.slice(at[index], to));
}

/** Sentences made of plain words and of everything that is forbidden, whole and in part. */
const speech = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          'what',
          'how',
          'the',
          'a',
          'is',
          'in',
          'order',
          'web',
          'out',
          'box',
          'same',
          'row',
          'for',
          'one',
          'last',
          'good',
          'right',
          'that',
          'exactly',
          'million',
          'two',
          '😀',
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          ...GUARDED,
          'outboxes',
          'rows for each of the changes',
          'last-seen',
          'Great!',
          'Exactly.',
          "that's right",
          'good point',
          CANARY,
          CANARY.toUpperCase().split('').join('-'),
          CANARY.slice(0, 6),
          '200,000',
          '300',
          '2',
          '99.9 %',
          '5k',
          '7:45',
          '8:15',
          REFERENCE,
          REFERENCE.slice(0, 30),
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom('.', ',', '?', '? ', '."', '\n', '—') },
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(' ').replace(/ ([.,?])/g, '$1'));
