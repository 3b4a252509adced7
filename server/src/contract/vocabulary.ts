/** The words that browser and server share. Each list is the whole set of values of its kind. */

export const LEVELS = ['senior', 'staff', 'principal'] as const;
export type Level = (typeof LEVELS)[number];

export const DIMENSION_IDS = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const;
export type DimensionId = (typeof DIMENSION_IDS)[number];

/** Why the interviewer speaks. */
export const MOVES = ['open', 'answer', 'probe', 'hint', 'change', 'time-call', 'advance', 'close'] as const;
export type Move = (typeof MOVES)[number];

export const ENGINES = ['built-in', 'model'] as const;
export type Engine = (typeof ENGINES)[number];

export const END_REASONS = ['completed', 'timeUp', 'withdrawn'] as const;
export type EndReason = (typeof END_REASONS)[number];

export const VERDICTS = [
  'strong_hire',
  'hire',
  'lean_hire',
  'lean_no_hire',
  'no_hire',
  'strong_no_hire',
  'insufficient_evidence',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const CERTIFICATES = ['gold', 'silver', 'bronze', 'none'] as const;
export type Certificate = (typeof CERTIFICATES)[number];

export const ITEM_STATUSES = ['met', 'partial', 'not_met', 'cannot_evaluate'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

export const SESSION_STATUSES = ['live', 'ended', 'scored', 'scoring-failed'] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

export const REJECTION_CODES = [
  'bad-input',
  'not-found',
  'not-live',
  'too-large',
  'too-many',
  'stale',
  'hint-too-soon',
  'unavailable',
  'internal',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** Ids that no turn may have: a scorecard's evidence means the whiteboard and the code pad by them. */
export const RESERVED_TURN_IDS: readonly string[] = ['board', 'code'];

export const CODE_LANGUAGES = ['typescript', 'go', 'java', 'python', 'sql', 'plain'] as const;
export type CodeLanguage = (typeof CODE_LANGUAGES)[number];

/** The ten knowledge areas of the guide. */
export const AREAS = [
  'fundamentals',
  'architecture',
  'data',
  'communication',
  'performance',
  'security',
  'observability',
  'infrastructure',
  'advanced',
  'practice',
] as const;
export type Area = (typeof AREAS)[number];

/** Titles of the four standard phases; a scenario's own phase id is made readable from the id. */
export const PHASE_TITLES: Readonly<Record<string, string>> = {
  requirements: 'Requirements',
  'high-level': 'High-level design',
  detailed: 'Detailed design',
  scale: 'Scale and edge cases',
};
