import type { EngineInfo } from '../contract/http.ts';
import type { Scorecard, ScorecardDimension, ScorecardItem } from '../contract/scorecard.ts';
import { markSteering } from '../detect/steering.ts';
import type { Judgement, Verdicts } from '../judges/judge.ts';
import { coverageOf, gated, levelOf, overallOf, rounded, scoreOf, type Weighed } from './arithmetic.ts';
import { creditOf } from './credit.ts';
import { sourcesOf, subjectStems, withCheckedEvidence } from './evidence.ts';
import { feedbackOn } from './feedback.ts';
import { nextLevelOf } from './next-level.ts';
import { promptingIn } from './prompting.ts';
import type { ScoringRecord } from './record.ts';

/** Below this share of the weight, or this many of the candidate's words, nothing is concluded. */
const LEAST_COVERAGE = 0.7;
const LEAST_WORDS = 50;
/** Points by which the built-in estimate may be off, either way. */
const BUILT_IN_MARGIN = 10;

/** Turns a judge's verdicts on a record into the scorecard. Pure: the same input gives the same bytes. */
export function makeScorecard(record: ScoringRecord, verdicts: Verdicts, engine: EngineInfo): Scorecard {
  const { script } = record;
  const items = creditedItems(record, verdicts.judgements);
  const dimensions = script.dimensions.map((plan) => {
    const own = items.filter((item) => item.dimension === plan.id);
    const evaluable = record.opened === null || record.opened.has(plan.id) || own.some((item) => item.credit > 0);
    const level = evaluable ? levelOf(own) : 0;
    const score = evaluable && plan.bar !== null && plan.weight > 0 ? scoreOf(level, plan.bar) : null;
    return { plan, own, weighed: { ...plan, evaluable, level, score } };
  });
  const weighed = dimensions.map((dimension) => dimension.weighed);
  const flags = [...new Set(verdicts.flags)].toSorted();
  const coverage = coverageOf(weighed);
  const overall = isEnough(record, weighed, coverage, flags) ? overallOf(weighed) : null;
  const result = overall === null ? null : gated(overall, weighed);
  const told = dimensions.map(({ plan, own, weighed: { evaluable, level, score } }): ScorecardDimension => {
    const { id, title, bar, weight, anchors } = plan;
    const wanted = bar === null ? null : (anchors[bar] ?? null);
    return { id, title, level, bar, weight, score, evaluable, wanted, ...feedbackOn(script, evaluable, own) };
  });
  return {
    engine: engine.engine,
    model: engine.model,
    rubric: script.rubric,
    scenario: script.scenario,
    level: script.level,
    overall: result?.overall ?? null,
    interval: result === null ? null : intervalOf(result.overall, engine, verdicts.flipRate),
    coverage,
    verdict: result?.verdict ?? 'insufficient_evidence',
    certificate: result?.certificate ?? 'none',
    gates: result?.gates ?? [],
    flags,
    dimensions: told,
    items: items.map((item) => {
      const seen = dimensions.find(({ plan }) => plan.id === item.dimension)?.weighed.evaluable;
      return seen ? item : { ...item, status: 'cannot_evaluate' as const };
    }),
    nextLevel: overall === null ? null : nextLevelOf(script, told, items),
    flipRate: verdicts.flipRate,
    prompts: verdicts.prompts,
  };
}

/** Items that the record cannot tell (no clock ran, no change was said) ask nothing and are left out. */
function creditedItems(record: ScoringRecord, judgements: readonly Judgement[]): ScorecardItem[] {
  const { script } = record;
  const sources = sourcesOf(record);
  const wasPrompted = promptingIn(script, record.turns);
  const byItem = new Map(judgements.map((judgement) => [judgement.item, judgement]));
  return script.items.flatMap((item) => {
    const judgement = byItem.get(item.id) ?? {
      item: item.id,
      status: 'not_met' as const,
      evidence: [],
      reason: 'not judged',
    };
    return (
      creditOf(item, withCheckedEvidence(judgement, subjectStems(script, item), sources), record, wasPrompted) ?? []
    );
  });
}

function isEnough(
  record: ScoringRecord,
  dimensions: readonly Weighed[],
  coverage: number,
  flags: readonly string[],
): boolean {
  const coreUnseen = dimensions.some((dimension) => dimension.core && dimension.weight > 0 && !dimension.evaluable);
  return (
    coverage >= LEAST_COVERAGE && !coreUnseen && !flags.includes('not-english') && candidateWords(record) >= LEAST_WORDS
  );
}

function candidateWords({ turns }: ScoringRecord): number {
  let words = 0;
  for (const { by, text } of turns) {
    if (by !== 'candidate') continue;
    for (const { sentence, steers } of markSteering(text)) if (!steers) words += sentence.tokens.length;
  }
  return words;
}

/** Built-in: ± 10. Model: ± 5, wider by the share of items on which its samples differ, at most ± 15. */
function intervalOf(overall: number, { engine }: EngineInfo, flipRate: number | null): [number, number] {
  const margin = engine === 'built-in' ? BUILT_IN_MARGIN : Math.min(15, 5 + 20 * (flipRate ?? 0));
  return [rounded(Math.max(0, overall - margin)), rounded(Math.min(100, overall + margin))];
}
