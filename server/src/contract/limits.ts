/** Sizes and rates that both sides know; the server enforces them, the client shows them. */
export const LIMITS = {
  /** Characters of one `say` or one draft. */
  sayCharacters: 20_000,
  /** UTF-8 bytes of the code pad. */
  codeBytes: 200 * 1024,
  /** UTF-8 bytes of one board scene as JSON. */
  boardBytes: 2 * 1024 * 1024,
  /** A socket frame above this closes the socket. */
  frameBytes: 8 * 1024 * 1024,
  /** `say` calls at once, and the rate at which they come back. */
  sayBurst: 200,
  sayPerSecond: 20,
  /** All other calls of one socket. */
  callBurst: 500,
  callsPerSecond: 50,
  notesCharacters: 50_000,
  /**
   * Turns of one session, the interviewer’s too: near three a second for an hour. Past them nothing more is said until the
   * end; every list, search and score of the session costs as much as it has turns.
   */
  sessionTurns: 10_000,
  /** Turns of a session that is imported: what a session at its limit may still get from its clock fits. */
  importTurns: 11_000,
} as const;

/** Time constants of the interview, in milliseconds (contract.md, Time). */
export const TIMES = {
  /** After `endsAt`, words already on the wire still count for this long. */
  graceMs: 3_000,
  /** A phase change waits at most this long for the candidate to finish a thought. */
  phaseSlackMs: 60_000,
  heartbeatMs: 5_000,
  /** A heartbeat gap above this is time in which the server was away. */
  gapMs: 10_000,
  /** Time given back is booked at the latest this long after the restart. */
  giveBackWithinMs: 600_000,
  clockEveryMs: 15_000,
  nudgeAfterMs: 45_000,
  hintOfferAfterMs: 90_000,
  fiveMinutesMs: 300_000,
} as const;
