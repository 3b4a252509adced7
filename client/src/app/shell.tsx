import { Suspense, useEffect, useRef } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { InterviewerBadge } from '../ui/interviewer-badge.tsx';
import { Mark } from '../ui/mark.tsx';
import { PageLoading } from '../ui/states.tsx';
import { ThemeSwitch } from '../ui/theme-switch.tsx';

const NAV =
  'rounded-md px-2.5 py-1.5 text-[0.8125rem] font-medium text-ink-3 hover:text-ink aria-[current=page]:text-ink transition-colors';

/** The pages of one interview are as wide as its review needs, so that going between them moves nothing. */
const WIDE = /^\/(i|compare)(\/|$)/;

/** The frame of every page but the room, which needs the whole window. */
export function Shell() {
  const main = useFocusOnNavigation();
  const width = WIDE.test(useLocation().pathname) ? 'max-w-[88rem]' : 'max-w-6xl';
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#main" className="sr-only z-50 bg-surface px-4 py-2 focus:not-sr-only focus:absolute">
        Skip to the page
      </a>
      <header className="sticky top-0 z-30 border-b border-line bg-paper print:hidden">
        <div className={`mx-auto flex h-13 w-full items-center gap-2 px-4 sm:px-6 ${width}`}>
          <Link to="/" className="mr-1 flex xs:mr-3 items-center gap-2 rounded font-semibold tracking-tight">
            <Mark />
            <span className="max-xs:sr-only">Onsite</span>
          </Link>
          <nav aria-label="Pages" className="flex">
            <NavLink to="/" end className={NAV}>
              Interviews
            </NavLink>
            <NavLink to="/history" className={NAV}>
              History
            </NavLink>
          </nav>
          <div className="ml-auto flex min-w-0 items-center gap-2">
            <InterviewerBadge />
            <ThemeSwitch />
          </div>
        </div>
      </header>
      <main
        id="main"
        ref={main}
        tabIndex={-1}
        className={`mx-auto w-full flex-1 px-4 pb-20 sm:px-6 print:p-0 ${width}`}
      >
        <Suspense fallback={<PageLoading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}

/** After a navigation the page starts at its top, for the eye and for a screen reader; the first page is left alone. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
