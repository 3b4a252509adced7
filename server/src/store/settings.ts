/** A wait for another's lock holds up the thread, and only a person with a database tool can be in the way for long. */
export const BUSY_TIMEOUT_MS = 2_000;

/** What must hold on each connection: as it is set, and as SQLite then reports it. */
export const SETTINGS = [
  ['journal_mode', 'WAL', 'wal'],
  // Each commit is on the disk before it is acknowledged.
  ['synchronous', 'FULL', 2],
  // On macOS, fsync alone leaves it in the drive's cache.
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['busy_timeout', String(BUSY_TIMEOUT_MS), BUSY_TIMEOUT_MS],
  // What is deleted is overwritten.
  ['secure_delete', 'ON', 1],
] as const;
