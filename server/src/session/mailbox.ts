/** Runs tasks one after the other, in the order in which they came; a failed one does not hold up the next. */
export class Mailbox {
  #last: Promise<unknown> = Promise.resolve();

  /** Resolves or rejects as the task does. */
  put<T>(task: () => Promise<T> | T): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
