import type { ReactNode } from 'react';

/** What the candidate should know before the clock runs. */
export function Rules({ drill }: { drill: boolean }) {
  return (
    <section aria-labelledby="rules">
      <h2 id="rules" className="text-lg font-semibold">
        How it works
      </h2>
      <dl className="mt-4 grid gap-x-10 gap-y-5 text-sm sm:grid-cols-2">
        <Rule title="You lead">
          The interviewer mostly listens. It holds facts that it does not volunteer: ask for numbers and limits, and
          where there is none, state your assumption.
        </Rule>
        <Rule title="Handing over">
          <kbd>Enter</kbd> gives the interviewer the floor. <kbd>Ctrl</kbd> or <kbd>⌘</kbd> with <kbd>Enter</kbd> thinks
          aloud: it listens and says nothing. <kbd>Shift</kbd> with <kbd>Enter</kbd> starts a new line.
        </Rule>
        <Rule title="Hints">
          Ask when you are stuck. The first on a point is free, the second halves what that point can earn, the third
          takes it.
        </Rule>
        <Rule title="The clock">
          {drill
            ? 'It runs until the end and does not stop when you leave the page.'
            : 'Each phase has its minutes; you may move on sooner. It does not stop when you leave the page, and the requirements may change on the way.'}{' '}
          When the time runs out, what stands unsent in the composer still counts.
        </Rule>
      </dl>
    </section>
  );
}

function Rule({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-medium">{title}</dt>
      <dd className="mt-1 leading-relaxed text-ink-2">{children}</dd>
    </div>
  );
}
