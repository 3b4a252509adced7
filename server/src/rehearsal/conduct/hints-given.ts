import { type Finding, faultless } from './check.ts';
import { clockOf, type History, loose } from './history.ts';
import { lastSeenBefore } from './silence.ts';

const OFFER_AFTER_MS = 90_000;

/** C9: rungs in order, a candidate turn between two, and each hint that was said is logged with its rung. */
export function hintsInOrder(history: History): Finding {
  const { said, script, turns } = history;
  const faults: string[] = [];
  const reached = new Map<number, number>();
  let lastHint: number | null = null;
  let count = 0;
  for (const turn of said) {
    const where = `at ${clockOf(history, turn.at)}`;
    const heard = script.hints.flatMap(({ rungs }, ladder) =>
      rungs.flatMap((text, index) => (loose(turn.text).includes(loose(text)) ? [{ ladder, rung: index + 1 }] : [])),
    );
    const logged = turn.chosen?.brief.hint ?? null;
    for (const { ladder, rung } of heard) {
      if (logged?.ladder !== ladder || logged.rung !== rung) faults.push(`a hint is not logged ${where}`);
    }
    if (!logged) continue;
    count += 1;
    if (logged.rung !== (reached.get(logged.ladder) ?? 0) + 1) faults.push(`rung ${logged.rung} out of order ${where}`);
    if (lastHint !== null && !turns.slice(lastHint + 1, turn.index).some(({ by }) => by === 'candidate')) {
      faults.push(`no candidate turn before the hint ${where}`);
    }
    reached.set(logged.ladder, logged.rung);
    lastHint = turn.index;
  }
  return faultless(faults, `${count} hints`);
}

/** C10: a hint comes on request, after 90 s of silence, or after two turns that showed nothing new. */
export function hintsWhenDue(history: History): Finding {
  const { said, events, coverage, turns } = history;
  const hints = said.filter(({ chosen }) => chosen?.brief.hint);
  const faults = hints.filter((turn) => {
    const chosenAt = events.findIndex((event) => event.type === 'MoveChosen' && event.turnId === turn.chosen?.turnId);
    const asked = events[chosenAt - 1]?.type === 'HintRequested';
    const silent = turn.at - lastSeenBefore(history, turn) >= OFFER_AFTER_MS;
    const lastTwo = turns
      .slice(0, turn.index)
      .flatMap(({ by }, index) => (by === 'candidate' ? [index] : []))
      .slice(-2);
    const [first] = lastTwo;
    const fresh = first === undefined ? 0 : coverage.newSince(first).size - coverage.newSince(turn.index).size;
    return !asked && !silent && !(lastTwo.length === 2 && fresh === 0);
  });
  return faultless(
    faults.map((turn) => `unasked at ${clockOf(history, turn.at)}`),
    `${hints.length} hints, each due`,
  );
}
