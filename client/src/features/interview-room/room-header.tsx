import { ChevronRight } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { useRoom } from '../../session/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { InterviewerBadge } from '../../ui/interviewer-badge.tsx';
import { Mark } from '../../ui/mark.tsx';
import { ThemeSwitch } from '../../ui/theme-switch.tsx';
import { LEVEL_TITLES } from '../../ui/words.ts';
import { FinishButton } from './finish-button.tsx';
import { useAct } from './use-act.ts';

const HOME = 'flex items-center gap-2 rounded-md p-1 font-semibold tracking-tight hover:bg-hover';

/** What this is, who interviews, and the ways on and out. */
export function RoomHeader() {
  const title = useRoom(({ view }) => view.title);
  const level = useRoom(({ view }) => view.level);
  const live = useRoom(({ view }) => view.status === 'live');
  return (
    <header className="flex h-13 shrink-0 items-center gap-2 border-b border-line pr-3 pl-3 sm:pr-5 sm:pl-5">
      {live ? <Leave /> : <Home />}
      <h1 className="min-w-0 truncate text-sm font-medium">
        {title}
        <span className="font-normal text-ink-3 max-sm:sr-only"> · {LEVEL_TITLES[level]}</span>
      </h1>
      <div className="ml-auto flex min-w-0 shrink-0 items-center gap-1.5 sm:gap-2">
        <div className="mr-1 max-w-56 min-w-0 max-sm:hidden">
          <InterviewerBadge />
        </div>
        <ThemeSwitch />
        {live && <NextPhase />}
        {live && <FinishButton />}
      </div>
    </header>
  );
}

function Home() {
  return (
    <Link to="/" className={HOME} aria-label="Onsite, to the interviews">
      <Mark />
    </Link>
  );
}

function Leave() {
  const navigate = useNavigate();
  return (
    <Confirm
      trigger={
        <button type="button" className={HOME} aria-label="Onsite, leave the room">
          <Mark />
        </button>
      }
      title="Leave the room?"
      action="Leave"
      align="start"
      onConfirm={() => void navigate('/')}
    >
      The clock goes on running. You can come back from the start page as long as there is time left.
    </Confirm>
  );
}

function NextPhase() {
  const phases = useRoom(({ view }) => view.phases);
  const phase = useRoom(({ view }) => view.phase);
  const act = useAct();
  const index = phases.findIndex(({ id }) => id === phase);
  const next = phases[index + 1];
  if (!next) return null;
  return (
    <Confirm
      trigger={
        <Button size="sm" aria-label="Next phase">
          <span className="max-sm:hidden">Next phase</span>
          <ChevronRight aria-hidden />
        </Button>
      }
      title={`Go on to ${next.title}?`}
      action="Go on"
      onConfirm={() => void act('advance')}
    >
      There is no way back to {phases[index]?.title ?? 'this phase'}. The time that you save goes to {next.title}, which
      ends as planned.
    </Confirm>
  );
}
