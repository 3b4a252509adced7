/** The data folder cannot be used; the message says what, where and what to do. */
export class StoreError extends Error {}

/** The message of an error and of what caused it, for people. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : reasonOf(error.cause);
  // The driver repeats its message on each of its layers.
  return cause === '' || error.message.includes(cause) ? error.message : `${error.message}: ${cause}`;
}

/** Another Onsite uses the data folder. */
export class DataFolderInUse extends StoreError {}
