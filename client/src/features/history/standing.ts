import type { ScoredSession } from '@onsite/server/contract/http';
import { ENGINES, LEVELS, type Level } from '@onsite/server/contract/vocabulary';
import { missing } from '@onsite/server/contract/weakest-items';

type Medal = 'gold' | 'silver' | 'bronze';
/** From the highest; the points from which each is given. */
const MEDALS: readonly { medal: Medal; from: number }[] = [
  { medal: 'gold', from: 90 },
  { medal: 'silver', from: 75 },
  { medal: 'bronze', from: 60 },
];

/** How things stand at one level. */
export interface Standing {
  level: Level;
  /** Scored interviews at this level. */
  count: number;
  /** The highest certificate by each engine, the latest of equals. */
  held: { medal: Medal; session: ScoredSession }[];
  next: NextMedal | null;
}

/** What is missing for the next certificate, read off the best attempt. Null with gold, and without an attempt. */
export interface NextMedal {
  medal: Medal;
  session: ScoredSession;
  /** Points of the overall score; 0 where something else stands in the way. */
  points: number;
  /** The dimension that holds it back the most, and the points that meeting its bar would bring. */
  gain: { title: string; points: number } | null;
  /** The core dimensions that by themselves hold the certificate back, by title. */
  heldBy: string[];
}

/** Certificates are for interviews: `scored` comes without drills, newest first. */
export const standings = (scored: readonly ScoredSession[]): Standing[] =>
  LEVELS.map((level) =>
    standing(
      level,
      scored.filter((session) => session.level === level),
    ),
  );

function standing(level: Level, scored: readonly ScoredSession[]): Standing {
  const held = ENGINES.flatMap((engine) => {
    const own = scored.filter((session) => session.engine === engine);
    for (const { medal } of MEDALS) {
      const session = own.find(({ certificate }) => certificate === medal);
      if (session) return [{ medal, session }];
    }
    return [];
  });
  return { level, count: scored.length, held, next: nextMedal(scored, held) };
}

function nextMedal(scored: readonly ScoredSession[], held: Standing['held']): NextMedal | null {
  const best = MEDALS.findIndex(({ medal }) => held.some((each) => each.medal === medal));
  const wanted = best < 0 ? MEDALS.at(-1) : MEDALS[best - 1];
  const [session] = scored
    .filter(({ overall }) => overall !== null)
    .toSorted((one, other) => (other.overall ?? 0) - (one.overall ?? 0));
  if (!wanted || !session) return null;
  return {
    medal: wanted.medal,
    session,
    // Beside the score as it is shown, whole and cut: what is not reached is at least one point away.
    points: Math.max(0, wanted.from - Math.floor(session.overall ?? 0)),
    gain: gainOf(session),
    heldBy: heldBy(session),
  };
}

function gainOf({ dimensions }: ScoredSession): NextMedal['gain'] {
  const judged = dimensions.filter(({ weight, score }) => weight > 0 && score !== null);
  const total = judged.reduce((sum, { weight }) => sum + weight, 0);
  const [worst] = judged.toSorted((one, other) => missing(other) - missing(one));
  const points = worst && total > 0 ? missing(worst) / total : 0;
  return worst && points > 0 ? { title: worst.title, points } : null;
}

/** A gate begins with the id of its dimension. */
const heldBy = ({ gates, dimensions }: ScoredSession): string[] =>
  dimensions.filter(({ id }) => gates.some((gate) => gate.startsWith(`${id} `))).map(({ title }) => title);
