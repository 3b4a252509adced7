import { isStop, sentencesOf } from '../../detect/words.ts';
import { doesNotApply, type Finding, faultless, share } from './check.ts';
import { boardWords, candidateBefore, clockOf, type History, loose, type Said } from './history.ts';

const FEWEST_WORDS = 300;
const LEAST = 0.7;
const SHORTEST_STEM = 4;

/** Turns that put a question of the scenario, or its follow-up, or one about a box of the board. */
function probesSaid({ said, script }: History): Said[] {
  const texts = script.probes.flatMap(({ ask, then }) => [ask, then.shown, then.missing]).map(loose);
  return said.filter(
    ({ text, chosen }) =>
      (chosen?.brief.ask?.probe ?? null) !== null ||
      chosen?.brief.ask?.step === 'board' ||
      texts.some((probe) => loose(text).includes(probe)),
  );
}

/** C16: a probe names something of the candidate's last two turns, or of the board. */
export function picksUpWords(history: History): Finding {
  if (history.candidateWords < FEWEST_WORDS) return doesNotApply(`${history.candidateWords} candidate words`);
  const probes = probesSaid(history);
  if (probes.length === 0) return doesNotApply('no probe');
  const tied = probes.filter((turn) => {
    const heard = [
      ...candidateBefore(history, turn.index)
        .slice(-2)
        .map(({ text }) => text),
      ...boardWords(turn.board),
    ];
    const stems = contentStems(heard.join('\n'));
    return [...contentStems(withoutAside(turn))].some((stem) => stems.has(stem));
  });
  return share(tied.length, probes.length, LEAST);
}

/** A thing that is named only to be left aside ties the question to nothing. */
function withoutAside({ text, chosen }: Said): string {
  const { tie, mention } = chosen?.brief ?? {};
  return tie === 'aside' && mention ? text.replace(mention, '') : text;
}

function contentStems(text: string): Set<string> {
  return new Set(
    sentencesOf(text).flatMap(({ tokens }) =>
      tokens.filter(({ word, stem }) => !isStop(word) && stem.length >= SHORTEST_STEM).map(({ stem }) => stem),
    ),
  );
}

/** How a turn says that something is drawn: the quotation stands right beside the board. */
const CLAIMED_NODES = [
  /\b(?:board|drawing|diagram|sketch)\b[^".?:]{0,20}"([^"]+)"/gi,
  /"([^"]+)" (?:on|in|from) (?:the|your) (?:board|drawing|diagram|sketch)\b/gi,
];

/** C17: after the high-level phase a probe of each phase names a node of the board, and none that is not there. */
export function usesTheBoard(history: History): Finding {
  const { said, end } = history;
  const later = end.view.phases.slice(2).map(({ id }) => id);
  const withBoard = probesSaid(history).filter(({ board }) => board.nodes.some(({ label }) => label !== ''));
  if (end.board.nodes.length === 0 || later.length === 0) return doesNotApply('no board');
  const faults = said.flatMap((turn) =>
    CLAIMED_NODES.flatMap((pattern) => [...turn.text.matchAll(pattern)])
      .filter(([, label = '']) => !boardWords(turn.board).some((each) => loose(each) === loose(label)))
      .map(([, label]) => `"${label}" is not on the board at ${clockOf(history, turn.at)}`),
  );
  for (const phase of later) {
    const probes = withBoard.filter((turn) => turn.phase === phase);
    const names = probes.some(({ text, board }) =>
      board.nodes.some(({ label }) => label !== '' && new RegExp(`\\b${escaped(loose(label))}\\b`).test(loose(text))),
    );
    if (probes.length > 0 && !names) faults.push(`no node named in ${phase}`);
  }
  return faultless(faults, `${end.board.nodes.length} nodes`);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
