import { tokensOf } from '../detect/words.ts';
import { contentStems } from './mention.ts';
import type { Interview, SpokenMove } from './state.ts';

/** The share of the questions so far that have a word in common with the two turns before them, or with the board (C16). */
export function tiedShare(state: Interview): number {
  const probes = state.spoken.filter(({ brief }) => typeof brief.ask?.probe === 'string');
  const tied = probes.filter((spoken) => isTied(state, spoken)).length;
  return probes.length === 0 ? 1 : tied / probes.length;
}

function isTied({ view, board }: Interview, { turnIndex, brief }: SpokenMove): boolean {
  const turns = view.turns.slice(0, turnIndex).filter(({ by }) => by === 'candidate');
  const heard = [...turns.slice(-2).map(({ text }) => text), ...board.nodes.map(({ label }) => label)].join('\n');
  const stems = new Set(contentStems(tokensOf(heard)));
  return contentStems(tokensOf(`${brief.mention ?? ''} ${brief.ask?.text ?? ''}`)).some((stem) => stems.has(stem));
}
