import type { Script } from '../content/script.ts';
import type { Turn } from '../contract/candidate-view.ts';
import type { EngineInfo } from '../contract/http.ts';
import type { ModelCall } from '../contract/model-call.ts';
import type { Evidence } from '../contract/scorecard.ts';
import type { BoardGraph } from '../detect/board-graph.ts';

/** The record of one interview, as a judge sees it. */
export interface InterviewRecord {
  script: Script;
  turns: readonly Turn[];
  board: BoardGraph | null;
  code: { language: string; text: string } | null;
}

/** What a judge says of one item. Every quote stands verbatim in the turn that it names. */
export interface Judgement {
  item: string;
  status: 'met' | 'partial' | 'not_met';
  evidence: Evidence[];
  /** What the candidate said against it, where that took its credit. */
  against?: Evidence;
  /** One line, for logs and the review. */
  reason: string;
}

export interface Verdicts {
  judgements: Judgement[];
  /** Such as `off-topic`, `not-english`, `injection`. */
  flags: string[];
  /** Share of items whose votes differ; null where there was one vote. */
  flipRate: number | null;
  prompts: { id: string; version: string; sha256: string }[];
}

export interface Judge extends EngineInfo {
  /**
   * @param report called as dimensions are done.
   * @param onCall told of each call to a model, once it is over
   * @throws JudgeFailure when no valid judgement could be had; never returns defaults.
   */
  judge(
    record: InterviewRecord,
    report: (done: number, total: number) => void,
    signal: AbortSignal,
    onCall?: (call: ModelCall) => void,
  ): Promise<Verdicts>;
}

/** The judge could not judge; `message` says why, for the candidate. */
export class JudgeFailure extends Error {}
