import { useEffect, useState } from 'react';

const TICK_MS = 250;

/** The present instant (epoch ms, plus `offsetMs`), four times a second as long as it is asked for. */
export function useNow(offsetMs = 0): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now + offsetMs;
}
