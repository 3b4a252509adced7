import type { Turn } from '../contract/candidate-view.ts';
import type { Scorecard } from '../contract/scorecard.ts';
import { type Move, PHASE_TITLES } from '../contract/vocabulary.ts';
import { boardText } from '../detect/board-words.ts';
import type { Alongside } from '../store/store.ts';
import type { SessionRecord } from './session-export.ts';

/**
 * A session for reading: scorecard, notes, the last board and code, and the transcript, which comes last so that the
 * file can be scored again as a transcript.
 */
export function asMarkdown(
  { session, turns, scorecard, course }: SessionRecord,
  board: Alongside['board'] | null,
  code: Alongside['code'] | null,
): string {
  return [
    `# ${asText(session.title)} (${session.level})`,
    '',
    `Started ${new Date(session.startedAt).toISOString()}`,
    '',
    ...(scorecard ? scorecardLines(scorecard) : []),
    ...(session.notes.trim() === '' ? [] : ['## Notes', '', quoted(session.notes), '']),
    ...(board ? ['## Board at the end', '', fenced(boardText(board.graph), 'text'), ''] : []),
    ...(code ? ['## Code at the end', '', fenced(code.text, code.language), ''] : []),
    '## Transcript',
    '',
    ...turns.flatMap((turn, index) => [
      ...(turn.phase === turns[index - 1]?.phase ? [] : [`### ${phaseTitle(turn.phase, course.plan)}`, '']),
      `**${turn.by === 'candidate' ? 'Candidate' : 'Interviewer'}** (${about(turn, session.startedAt)}): ${asTurn(turn.text)}`,
      '',
    ]),
  ].join('\n');
}

const MOVES: Partial<Record<Move, string>> = { hint: 'hint', change: 'requirement change', 'time-call': 'time call' };

/** "12:04, hint, interrupted" */
function about({ at, move, interrupted, draft }: Turn, startedAt: number): string {
  const seconds = Math.max(0, Math.floor((at - startedAt) / 1000));
  return [
    `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
    ...(move && MOVES[move] ? [MOVES[move]] : []),
    ...(interrupted ? ['interrupted'] : []),
    ...(draft ? ['unsent at the end'] : []),
  ].join(', ');
}

function phaseTitle(id: string, plan: readonly { id: string; title: string }[]): string {
  return asText(plan.find((phase) => phase.id === id)?.title ?? PHASE_TITLES[id] ?? id);
}

/** Cut as on the pages, and never rounded up. */
const LEVEL = new Intl.NumberFormat('en', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  roundingMode: 'floor',
});

function scorecardLines(card: Scorecard): string[] {
  const overall = card.overall === null ? 'not scored' : Math.floor(card.overall);
  return [
    `## Scorecard: ${overall}, ${card.verdict.replaceAll('_', ' ')}`,
    '',
    `${card.engine === 'built-in' ? 'Built-in estimate' : asText(card.model ?? '')} · rubric ${asText(card.rubric.id)} ${asText(card.rubric.version)} · certificate: ${card.certificate}`,
    '',
    '| dimension | level | bar | score |',
    '|---|---|---|---|',
    ...card.dimensions.map(
      (dimension) =>
        `| ${dimension.id} ${asText(dimension.title)} | ${LEVEL.format(dimension.level)} | ${dimension.bar ?? '–'} | ${dimension.score === null ? '–' : Math.floor(dimension.score)} |`,
    ),
    '',
    ...card.items
      .filter((item) => item.evidence.length > 0 || item.against)
      .flatMap((item) => [
        `- ${asText(item.id)} ${asText(item.question)}: ${item.status.replace('_', ' ')}`,
        ...item.evidence.map(({ quote }) => `  > ${asText(quote)}`),
        ...(item.against ? [`  > Said against it: ${asText(item.against.quote)}`] : []),
      ]),
    '',
    ...card.dimensions
      .filter(({ weight, nextStep }) => weight > 0 && nextStep !== '')
      .map(({ title, nextStep }) => `- ${asText(title)}: ${asText(nextStep)}`),
    '',
  ];
}

const quoted = (text: string) => asText(text.trim()).replace(/^/gm, '> ');

/** A fence longer than any in the text, so that nothing in it ends the block. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${/^[a-z]+$/.test(language) ? language : ''}\n${text}\n${fence}`;
}

/** Words that look like another's turn stay the speaker's own when the file is read again. */
const asTurn = (text: string) =>
  asText(text).replace(
    /^([ \t]*)([IC])(?=nterviewer|andidate)/gm,
    (_, space, letter) => `${space}&#${letter.charCodeAt(0)};`,
  );

/** Markup in somebody's words is shown, not carried out. */
function asText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
