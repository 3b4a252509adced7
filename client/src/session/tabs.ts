/** What several tabs on one session do together. */
export interface Tabs {
  /** Runs the job while no other tab runs one for this session. */
  alone(job: () => Promise<void>): Promise<void>;
  /** Tells the other tabs that what waits has changed. */
  tell(): void;
  close(): void;
}

/**
 * Web Locks are missing where the page is not secure (plain http from another machine); then two tabs may send the same
 * words, which the server takes once by their turn id.
 */
export function joinTabs(sessionId: string, onTold: () => void): Tabs {
  const name = `onsite-outbox-${sessionId}`;
  const channel = new BroadcastChannel(name);
  channel.onmessage = onTold;
  return {
    alone: (job) => ('locks' in navigator ? navigator.locks.request(name, job) : job()),
    tell: () => channel.postMessage('changed'),
    close: () => channel.close(),
  };
}
