import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { reason } from '../ui/states.tsx';

/** Where a fault of ours ends: the page says so and can be loaded again; the interview itself is on the server. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <main className="mx-auto max-w-lg px-6 py-32">
        <h1 className="text-2xl font-semibold">This page broke</h1>
        <p className="mt-2 text-ink-2">
          It is a fault of the page. A running interview goes on, and what you wrote is kept; load the page again to
          come back to it.
        </p>
        <p className="mt-4 rounded-md bg-sunken px-3 py-2 font-mono text-[0.8125rem] break-words text-ink-2">
          {reason(this.state.error)}
        </p>
        <div className="mt-6 flex gap-2">
          <Button variant="primary" onClick={() => location.reload()}>
            Load again
          </Button>
          <Button variant="quiet" onClick={() => location.assign('/')}>
            To the interviews
          </Button>
        </div>
      </main>
    );
  }
}
