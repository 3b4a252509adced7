import type { EngineInfo } from '@onsite/server/contract/http';
import type { Area, Certificate, EndReason, Level, Verdict } from '@onsite/server/contract/vocabulary';

export const LEVEL_TITLES: Readonly<Record<Level, string>> = {
  senior: 'Senior',
  staff: 'Staff',
  principal: 'Principal',
};

export const VERDICT_TITLES: Readonly<Record<Verdict, string>> = {
  strong_hire: 'Strong hire',
  hire: 'Hire',
  lean_hire: 'Lean hire',
  lean_no_hire: 'Lean no hire',
  no_hire: 'No hire',
  strong_no_hire: 'Strong no hire',
  insufficient_evidence: 'Not enough to judge',
};

export const END_TITLES: Readonly<Record<EndReason, string>> = {
  completed: 'You finished the interview.',
  timeUp: 'The time is up.',
  withdrawn: 'You ended the interview early.',
};

export const CERTIFICATE_TITLES: Readonly<Record<Certificate, string>> = {
  gold: 'Gold',
  silver: 'Silver',
  bronze: 'Bronze',
  none: 'None',
};

/** "Built-in judge", or the model's name. */
export const engineName = ({ engine, model }: EngineInfo) =>
  engine === 'built-in' ? 'Built-in judge' : (model ?? 'A model');

export const AREA_TITLES: Readonly<Record<Area, string>> = {
  fundamentals: 'Fundamentals',
  architecture: 'Architecture',
  data: 'Data',
  communication: 'Communication between services',
  performance: 'Performance and scale',
  security: 'Security',
  observability: 'Observability',
  infrastructure: 'Infrastructure',
  advanced: 'Advanced distributed systems',
  practice: 'Practice of the interview',
};
