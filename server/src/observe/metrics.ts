import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { StoredEvent } from '../interview/events.ts';
import type { Observer } from '../session/observer.ts';

/** What `/metrics` tells, in Prometheus' text format. No label holds an id or a word of anybody's. */
export interface Metrics extends Observer {
  contentType: string;
  text(): Promise<string>;
  /** A score came, or failed, after this long (ms). */
  scored(engine: string, ms: number, fine: boolean): void;
}

/** @param now what is counted at the moment of asking */
export function makeMetrics(now: { liveSessions: () => number; sockets: () => number }): Metrics {
  const registers = [new Registry()];
  const [register] = registers as [Registry];
  // Among them the event loop's delay, as nodejs_eventloop_lag_*.
  collectDefaultMetrics({ register });
  gauge('onsite_live_sessions', 'Interviews that run.', now.liveSessions);
  gauge('onsite_sockets', 'Sockets that are connected.', now.sockets);
  const started = new Counter({ name: 'onsite_sessions_started_total', help: 'Interviews begun.', registers });
  const turns = new Counter({ name: 'onsite_turns_total', help: 'Turns stored.', labelNames: ['by'], registers });
  const firstWord = new Histogram({
    name: 'onsite_first_word_seconds',
    help: 'From the candidate giving the floor to the interviewer’s first word.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const labelNames = ['purpose', 'outcome'];
  const calls = new Counter({ name: 'onsite_model_calls_total', help: 'Calls to a model.', labelNames, registers });
  const errors = new Counter({
    name: 'onsite_model_errors_total',
    help: 'Calls to a model that failed.',
    labelNames,
    registers,
  });
  const setAside = new Counter({
    name: 'onsite_model_set_aside_total',
    help: 'Turns in which the model’s words could not stand and the built-in interviewer spoke.',
    registers,
  });
  const tokens = new Counter({
    name: 'onsite_model_tokens_total',
    help: 'Tokens as the model server counts them; cached ones are a part of the prompt’s.',
    labelNames: ['kind'],
    registers,
  });
  const scoring = new Histogram({
    name: 'onsite_scoring_seconds',
    help: 'From the request for a score to its end.',
    labelNames: ['engine', 'outcome'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 5, 15, 60, 180],
    registers,
  });

  function gauge(name: string, help: string, count: () => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(count());
      },
    });
  }

  return {
    contentType: register.contentType,
    text: () => register.metrics(),
    appended(_id, events: readonly StoredEvent[]) {
      for (const { type } of events) {
        if (type === 'SessionStarted') started.inc();
        if (type === 'CandidateSaid') turns.inc({ by: 'candidate' });
        if (type === 'InterviewerSaid') turns.inc({ by: 'interviewer' });
      }
    },
    firstWord: (_id, ms) => firstWord.observe(ms / 1000),
    setAside: () => setAside.inc(),
    modelCall(_id, { purpose, outcome, promptTokens, cachedTokens, outputTokens }) {
      calls.inc({ purpose, outcome });
      if (outcome !== 'fine' && outcome !== 'cancelled') errors.inc({ purpose, outcome });
      tokens.inc({ kind: 'prompt' }, promptTokens ?? 0);
      tokens.inc({ kind: 'cached' }, cachedTokens ?? 0);
      tokens.inc({ kind: 'output' }, outputTokens ?? 0);
    },
    scored: (engine, ms, fine) => scoring.observe({ engine, outcome: fine ? 'issued' : 'failed' }, ms / 1000),
  };
}
