const QUIET_MS = 400;
const AT_LATEST_MS = 2_000;

/** Sends what is being typed once the typing rests for a moment, and every few seconds where it does not rest. */
export interface DraftSender {
  typed(text: string): void;
  /** Forgets what was about to be sent, as the words were said. */
  cancel(): void;
}

/** By default a moment is 400 ms, and it sends every two seconds at the latest. */
export function createDraftSender(
  send: (text: string) => void,
  { quietMs, atLatestMs } = { quietMs: QUIET_MS, atLatestMs: AT_LATEST_MS },
): DraftSender {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;
  let text = '';
  const cancel = () => {
    clearTimeout(rest);
    clearTimeout(latest);
    latest = undefined;
  };
  const now = () => {
    cancel();
    send(text);
  };
  return {
    cancel,
    typed(typed) {
      text = typed;
      clearTimeout(rest);
      rest = setTimeout(now, quietMs);
      latest ??= setTimeout(now, atLatestMs);
    },
  };
}
