import { fillPrompt, type Prompt } from '../content/prompts.ts';
import type { Script } from '../content/script.ts';
import type { Brief, StoredEvent } from '../interview/events.ts';
import { inWords } from '../interview/lines.ts';
import { canaryOf } from './canary.ts';

export interface Message {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** What the prompt may know of a script: never the reference, never the items. */
export type PromptScript = Pick<Script, 'title' | 'level' | 'brief' | 'facts' | 'persona'>;

const PERSONAS: Readonly<Record<Script['persona'], string>> = {
  neutral: 'Neutral and professional: courteous, matter-of-fact, neither warm nor cold.',
  supportive: 'Calm and friendly in tone; that changes nothing in what you say.',
  adversarial: 'Brisk and demanding in tone, never rude; that changes nothing in what you ask.',
};

/**
 * The prompt of a turn, from the events alone. It only ever grows at its end: the prompt of a session's beginning is
 * a prefix of the prompt of the whole, where the last message may be longer. So a provider's cache serves all but
 * the newest words.
 */
export function renderPrompt(prompt: Prompt, script: PromptScript, events: readonly StoredEvent[]): Message[] {
  return [{ role: 'system', content: systemPart(prompt, script, events) }, ...turnsOf(events)];
}

function systemPart(prompt: Prompt, script: PromptScript, events: readonly StoredEvent[]): string {
  return fillPrompt(prompt, {
    persona: PERSONAS[script.persona],
    level: script.level,
    title: script.title,
    brief: script.brief.trim(),
    facts: script.facts.map(({ say }) => `- ${say}`).join('\n') || '- none',
    canary: canaryOf(events),
  });
}

/** User and assistant in turns; what comes between two turns of the interviewer is one user message. */
function turnsOf(events: readonly StoredEvent[]): Message[] {
  const messages: Message[] = [];
  const leads = new Map<string, string>();
  const tell = (text: string) => {
    const last = messages.at(-1);
    if (last?.role === 'user') last.content += `\n\n${text}`;
    else messages.push({ role: 'user', content: text });
  };
  for (const event of events) {
    switch (event.type) {
      case 'CandidateSaid':
        tell(candidateBlock(event.text));
        break;
      case 'FloorHandedOver':
        tell('(The candidate gives you the floor.)');
        break;
      case 'HintRequested':
        tell('(The candidate asked for a hint.)');
        break;
      case 'MoveChosen':
        leads.set(event.turnId, event.brief.lead);
        tell(directorBlock(event.move, event.brief));
        break;
      case 'InterviewerSaid':
        if (messages.at(-1)?.role !== 'user') tell('(The candidate listens.)');
        messages.push({ role: 'assistant', content: ownWords(event.text, leads.get(event.turnId) ?? '') });
        if (event.interrupted) tell('(The candidate cut in here.)');
        break;
      default:
        break;
    }
  }
  return messages;
}

/** The candidate cannot close the block from within. */
function candidateBlock(text: string): string {
  return `[candidate]\n${withoutFences(text)}\n[/candidate]`;
}

/** A turn's words after its lead, as the model is asked for them; a turn that code said is shown whole. */
function ownWords(text: string, lead: string): string {
  const rest = lead !== '' && text.startsWith(lead) ? text.slice(lead.length).trim() : text;
  return rest === '' ? text : rest;
}

/** The director's brief for one turn, rendered the same way for ever. */
export function directorBlock(move: string, brief: Brief): string {
  const lines = [
    `Phase: ${brief.phase}; ${inWords(brief.phaseLeftMs)} left in it, ${inWords(brief.leftMs)} overall. Move: ${move}.`,
  ];
  if (brief.board !== '') {
    const drawn = brief.board.split('\n').map(oneLine).join('; ');
    lines.push(`On the whiteboard, as drawn by the candidate: ${drawn}`);
  }
  if (brief.code) lines.push('On the code pad, as written by the candidate:', ...codeLines(brief.code));
  // The words themselves follow as a turn of the interviewer's: a turn that code says asks no model.
  if (brief.byCode) lines.push('Said for you, word for word:');
  else if (brief.lead !== '') lines.push(`Said already; go on after it: "${brief.lead}"`);
  for (const answer of brief.answers) lines.push(`Answer "${oneLine(answer.question)}" with: ${answer.say}`);
  if (brief.ask && !brief.byCode) lines.push(...askLines(brief));
  else if (brief.acknowledge) lines.push(`Say only this, in your own words, and ask nothing: ${brief.acknowledge}`);
  return `[director]\n${lines.join('\n')}\n[/director]`;
}

function askLines({ ask, mention, tie, role }: Brief): string[] {
  const lines = [`Then ask: ${ask?.text ?? ''}`];
  if (mention !== null && tie !== 'aside') {
    const how = tie === 'board' ? 'Name this part of their whiteboard' : "Pick up the candidate's words";
    lines.push(`${how}: "${oneLine(mention)}"${role ? `, which ${oneLine(role)}` : ''}`);
  }
  return lines;
}

/** Each line marked, so that none can pass for a line of the director's. */
const codeLines = (code: string): string[] => code.split('\n').map((line) => `| ${withoutFences(line)}`);

const withoutFences = (text: string) => text.replace(/\[(\/?)\s*(candidate|director)\s*\]/gi, '($1$2)');

const oneLine = (text: string) => withoutFences(text.replace(/\s+/g, ' ')).trim();
