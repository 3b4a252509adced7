import type { Scorecard } from '../contract/scorecard.ts';
import type { SessionFile } from './session-export.ts';

/** A session for reading: transcript and scorecard. */
export function asMarkdown({ session, turns, scorecard }: SessionFile): string {
  const lines = [
    `# ${asText(session.title)} (${session.level})`,
    '',
    `Started ${new Date(session.startedAt).toISOString()}`,
    '',
    ...(scorecard ? scorecardLines(scorecard) : []),
    '## Transcript',
    '',
    ...turns.flatMap((turn) => [
      `**${turn.by === 'candidate' ? 'Candidate' : 'Interviewer'}:** ${asText(turn.text)}${turn.interrupted ? ' (interrupted)' : ''}${turn.draft ? ' (unsent at the end)' : ''}`,
      '',
    ]),
  ];
  return lines.join('\n');
}

function scorecardLines(card: Scorecard): string[] {
  const overall = card.overall === null ? 'not scored' : card.overall.toFixed(1);
  return [
    `## Scorecard: ${overall}, ${card.verdict.replaceAll('_', ' ')}`,
    '',
    `${card.engine === 'built-in' ? 'Built-in estimate' : asText(card.model ?? '')} · rubric ${asText(card.rubric.id)} ${asText(card.rubric.version)} · certificate: ${card.certificate}`,
    '',
    '| dimension | level | bar | score |',
    '|---|---|---|---|',
    ...card.dimensions.map(
      (dimension) =>
        `| ${dimension.id} ${asText(dimension.title)} | ${dimension.level.toFixed(2)} | ${dimension.bar ?? '–'} | ${dimension.score?.toFixed(1) ?? '–'} |`,
    ),
    '',
    ...card.items
      .filter((item) => item.evidence.length > 0)
      .flatMap((item) => [
        `- ${asText(item.id)} ${asText(item.question)}: ${item.status.replace('_', ' ')}`,
        ...item.evidence.map(({ quote }) => `  > ${asText(quote)}`),
      ]),
    '',
  ];
}

/** Markup in somebody's words is shown, not carried out. */
function asText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
