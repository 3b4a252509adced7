import { fillPrompt, type Prompt } from '../content/prompts.ts';
import type { Item, Script } from '../content/script.ts';
import type { DimensionId } from '../contract/vocabulary.ts';

export interface Question {
  dimension: DimensionId;
  items: readonly Item[];
}

/** What is judged by words: one question a dimension. Measured items are code's business. */
export function questionsOf({ items, dimensions }: Script): Question[] {
  return dimensions.flatMap(({ id }) => {
    const own = items.filter((item) => item.dimension === id && item.measured === null);
    return own.length === 0 ? [] : [{ dimension: id, items: own }];
  });
}

/** The same for every call of a run, so that a provider's prompt cache serves it. */
export function judgeRules(prompt: Prompt, { level, title }: Script): string {
  return fillPrompt(prompt, { level, title, anchors: LEVELS });
}

const LEVELS = [
  '1: named.',
  '2: applied to this system, generic or only when prompted.',
  '3: justified: tied to a requirement or a number, its cost named, survives a probe.',
  '4: leveraged: unprompted, quantified or second-order, says when the choice stops being right.',
].join('\n');

/** The record first, the question last: the calls of a run differ only at their end. */
export function judgeQuestion(script: Script, question: Question, record: string, nonce: string): string {
  const plan = script.dimensions.find(({ id }) => id === question.dimension);
  const anchors = (plan?.anchors ?? [])
    .map((text, level) => `${level}: ${text}`)
    .filter((line) => !line.endsWith(': '));
  return [
    `=== record ${nonce} begins ===`,
    record,
    `=== record ${nonce} ends ===`,
    '',
    `Dimension ${question.dimension}: ${plan?.title ?? ''}. ${plan?.about ?? ''}`,
    ...anchors,
    '',
    'Items:',
    ...question.items.flatMap((item) => itemLines(script, item)),
    '',
    'Notes on good answers:',
    ...notes(script),
    '',
    `Judge these items by the record ${nonce} alone: ${question.items.map(({ id }) => id).join(', ')}.`,
  ].join('\n');
}

function itemLines(script: Script, item: Item): string[] {
  const words = item.met
    .map((concept) => (script.concepts[concept] ?? []).slice(0, 6).join(', '))
    .filter((list) => list !== '');
  const numbers = item.numbers.map(({ value, unit }) => `${Number(value.toPrecision(3))} ${unit}`);
  return [
    `- ${item.id} (level ${item.anchor}): ${item.asks}`,
    ...(words.length > 0 ? [`  heard, for example, by: ${words.join('; and ')}`] : []),
    ...(numbers.length > 0 ? [`  needs a figure within a factor of 2 of: ${numbers.join(' or ')}`] : []),
    ...(item.good === '' ? [] : [`  a good answer: ${item.good}`]),
  ];
}

function notes({ reference }: Script): string[] {
  const lines = [...reference.diagram, ...reference.solution.trim().split('\n'), ...reference.tradeoffs];
  return lines.filter((line) => line.trim() !== '').map((line) => line.trim());
}
