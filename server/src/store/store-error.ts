/** The data folder cannot be used; the message says what, where and what to do. */
export class StoreError extends Error {}
