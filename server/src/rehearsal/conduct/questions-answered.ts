import { compilePhrases, findPhrases } from '../../detect/concepts.ts';
import { sentencesOf } from '../../detect/words.ts';
import { type Question, questionsIn } from '../../interview/questions.ts';
import { figuresIn, mayBeSaid, numberAt, numberWith } from '../../session/guard/figures.ts';
import { doesNotApply, type Finding, faultless } from './check.ts';
import { candidateBefore, clockOf, type History, loose, type Said, withoutTrueQuotes } from './history.ts';
import { timesSaid } from './time-said.ts';

const FEWEST_WORDS = 300;
const OPEN =
  /\b(?:your call|assum\w+|you decide|up to you|leave (?:that|it|this) to you|yours to|not fixed|nothing is fixed)\b/i;

/** What was told is told again, or that there is no more to it. */
const AGAIN = /\bas (?:i )?said\b|\bno more (?:than that|about it)\b|\ball i know of it\b/i;

/** Those that a question answers. */
const NEEDS_NONE: ReadonlySet<Question['kind']> = new Set(['soft', 'next', 'repeat', 'reword', 'case', 'weigh']);

/** C13: what the candidate asks is answered in the next turn: with the fact, or that it is theirs to decide. */
export function answersQuestions(history: History): Finding {
  if (history.candidateWords < FEWEST_WORDS) return doesNotApply(`${history.candidateWords} candidate words`);
  const faults: string[] = [];
  let count = 0;
  let from = 0;
  for (const turn of history.said) {
    if (turn.move === 'time-call' || turn.interrupted) continue;
    const asked = history.turns.slice(from, turn.index).filter(({ by }) => by === 'candidate');
    from = turn.index + 1;
    if (turn.move === 'close') continue;
    const questions = questionsIn(asked.map(({ text }) => text).join('\n'));
    count += questions.length;
    // A fact that answers one question does not answer another that the sheet does not know.
    const taken = new Set(questions.flatMap(({ text, kind }) => (kind === 'fact' ? factsAsked(text, history) : [])));
    for (const question of questions) {
      if (!isAnswered(question, turn, history, taken)) {
        faults.push(`"${question.text.slice(0, 60)}" at ${clockOf(history, turn.at)}`);
      }
    }
  }
  return faultless(faults, `${count} questions answered`);
}

type Fact = History['script']['facts'][number];

/** The facts of which a phrase stands in the question; one word alone may stand there for another reason. */
const factsAsked = (question: string, { script }: History): Fact[] =>
  script.facts.filter((fact) => findPhrases(question, compilePhrases(fact.asked.filter(isPhrase))).length > 0);

const isPhrase = (words: string): boolean => words.trim().includes(' ');

function isAnswered({ text, kind }: Question, turn: Said, history: History, taken: ReadonlySet<Fact>): boolean {
  if (kind === 'time') return timesSaid(turn.text).length > 0;
  // What may be asked of themselves needs no answer; the next question is the answer to "what next?" and "once more?".
  if (NEEDS_NONE.has(kind)) return true;
  if (kind !== 'fact') return sentencesOf(turn.text).some((sentence) => !sentence.text.trim().endsWith('?'));
  const asked = factsAsked(text, history);
  const { facts } = history.script;
  const before = history.said.filter(({ index }) => index < turn.index);
  // What was told before is told again in short.
  if (AGAIN.test(turn.text) && before.some((earlier) => facts.some((fact) => saysFact(earlier.text, fact.say))))
    return true;
  // Of several facts that a phrase speaks of, one answers best.
  if (asked.length > 0) return facts.some((fact) => saysFact(turn.text, fact.say));
  return OPEN.test(turn.text) || facts.some((fact) => !taken.has(fact) && saysFact(turn.text, fact.say));
}

/** The fact, word for word, or with all of its figures. */
function saysFact(text: string, say: string): boolean {
  if (loose(text).includes(loose(say))) return true;
  const wanted = [...figuresIn([say]).values];
  const there = figuresIn([text]).values;
  return wanted.length > 0 && wanted.every((value) => there.has(value));
}

/** C14: what is said as a fact is the sheet's; no other figure is brought in. */
export function factsAreTrue(history: History): Finding {
  const { script } = history;
  const given = [
    script.brief,
    ...script.facts.map(({ say }) => say),
    ...script.changes.map(({ say }) => say),
    ...script.probes.flatMap(({ ask, then }) => [ask, then.shown, then.missing]),
    ...script.hints.flatMap(({ rungs }) => rungs),
  ];
  let facts = 0;
  const faults = history.said.flatMap((turn) => {
    const where = `at ${clockOf(history, turn.at)}`;
    const claimed = (turn.chosen?.brief.answers ?? []).flatMap(({ fact }) => (fact === null ? [] : [fact]));
    facts += claimed.length;
    const changed = claimed.filter((id) => {
      const fact = script.facts.find((each) => each.id === id);
      return !fact || (!turn.interrupted && !saysFact(turn.text, fact.say));
    });
    const known = figuresIn([...given, ...candidateBefore(history, turn.index).map(({ text }) => text)]);
    const invented = figuresOf(withoutClock(withoutTrueQuotes(history, turn))).filter((sum) => !mayBeSaid(sum, known));
    return [
      ...changed.map((id) => `${id} is not as on the sheet ${where}`),
      ...invented.map(({ values }) => `the figure ${values[0] ?? ''} is from nowhere ${where}`),
    ];
  });
  return faultless(faults, `${facts} facts said`);
}

/** The interview's own minutes are the clock's business (C8). */
function withoutClock(text: string): string {
  return text.replace(/\b\d+ (?:minutes?|seconds?)\b/g, '');
}

function figuresOf(text: string) {
  return sentencesOf(text).flatMap(({ tokens }) => {
    const sums = [];
    for (let i = 0; i < tokens.length; i += 1) {
      const first = tokens[i];
      let sum = first ? numberAt(first) : null;
      if (!sum) continue;
      for (let next = tokens[i + 1]; next; next = tokens[i + 1]) {
        const longer = numberWith(sum, next);
        if (!longer) break;
        sum = longer;
        i += 1;
      }
      sums.push(sum);
    }
    return sums;
  });
}
