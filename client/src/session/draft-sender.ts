const QUIET_MS = 400;
const AT_LATEST_MS = 2_000;

/** Sends what is being typed once the typing rests for 400 ms, and every two seconds where it does not rest. */
export interface DraftSender {
  typed(text: string): void;
  /** Forgets what was about to be sent, as the words were said. */
  cancel(): void;
}

export function createDraftSender(send: (text: string) => void): DraftSender {
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
      rest = setTimeout(now, QUIET_MS);
      latest ??= setTimeout(now, AT_LATEST_MS);
    },
  };
}
