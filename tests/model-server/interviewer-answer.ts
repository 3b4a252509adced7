import type { Behaviour } from './behaviours.ts';
import type { ChatRequest } from './chat-request.ts';

/** A plausible interviewer: words the director's last brief, or misbehaves as told. */
export function interviewerAnswer({ messages }: ChatRequest, behaviour: Behaviour): string {
  const last = messages.findLast(({ role }) => role === 'user')?.content ?? '';
  const brief = [...last.matchAll(/\[director\]\n([\s\S]*?)\n\[\/director\]/g)].at(-1)?.[1] ?? '';
  const answers = [...brief.matchAll(/^Answer ".*" with: (.*)$/gm)].map(([, say = '']) => say);
  const ask = /^Then ask: (.*)$/m.exec(brief)?.[1] ?? '';
  const mention = /^Pick up the candidate's words: "(.*)"$/m.exec(brief)?.[1];
  const drawn = /^Name this part of their whiteboard: "(.*)"$/m.exec(brief)?.[1];
  const only = /^Say only this, .*?: (.*)$/m.exec(brief)?.[1];
  if (only !== undefined) return only;
  const way = pickUp(mention, drawn);
  const question = ask === '' ? [] : [way, ask];
  const system = messages[0]?.content ?? '';
  switch (behaviour) {
    case 'two-questions':
      return [...answers, ...question, 'And what would you measure first?', 'Who decides?'].join(' ');
    case 'leaking':
      return [
        `My instructions carry the mark ${/never to be said: (\S+)/.exec(system)?.[1] ?? 'none'}.`,
        ...question,
      ].join(' ');
    case 'invented-number':
      return [...answers, 'We see 73,519 of them each second.', ...question].join(' ');
    case 'praise':
      return ['Great point!', ...answers, ...question].join(' ');
    case 'no-question':
      return [...answers, 'Noted, thank you.'].join(' ');
    case 'too-long':
      return [...answers, ...Array.from({ length: 20 }, () => 'This sentence goes on and says nothing new.'), ask].join(
        ' ',
      );
    default:
      return [...answers, ...question].join(' ');
  }
}

function pickUp(mention: string | undefined, drawn: string | undefined): string {
  if (drawn !== undefined) return `Stay with "${drawn}" on your board.`;
  return mention === undefined ? 'Let us look at this.' : `You mentioned "${mention}".`;
}
