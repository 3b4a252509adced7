import { useCallback, useEffect, useRef, useState } from 'react';

const NEAR_PX = 80;

/** Keeps a scroller at its end while it grows, unless the reader went up. */
export function useStickToEnd() {
  const scroller = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const sticks = useRef(true);
  const [atEnd, setAtEnd] = useState(true);

  const toEnd = useCallback(() => {
    sticks.current = true;
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, []);

  useEffect(() => {
    const outer = scroller.current;
    const inner = content.current;
    if (!outer || !inner) return;
    let lastTop = outer.scrollTop;
    // Only the reader's way up lets go: growth also moves the end away, before we have followed it.
    const look = () => {
      const near = outer.scrollHeight - outer.scrollTop - outer.clientHeight < NEAR_PX;
      if (near) sticks.current = true;
      else if (outer.scrollTop < lastTop) sticks.current = false;
      lastTop = outer.scrollTop;
      setAtEnd(near || sticks.current);
    };
    const grown = new ResizeObserver(() => {
      if (sticks.current) outer.scrollTop = outer.scrollHeight;
      else look();
    });
    outer.addEventListener('scroll', look, { passive: true });
    grown.observe(inner);
    grown.observe(outer);
    return () => {
      outer.removeEventListener('scroll', look);
      grown.disconnect();
    };
  }, []);

  return { scroller, content, atEnd, toEnd };
}
