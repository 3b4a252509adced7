import { type Logger, pino } from 'pino';
import type { StoredEvent } from '../interview/events.ts';
import type { Observer } from '../session/observer.ts';
import { LogLines } from './log-lines.ts';

const STDERR = 2;

/** The process's log on stderr: one JSON line each, `session` on every line that is about one. */
export function openLog(level: string): Logger {
  const lines = new LogLines(STDERR);
  process.once('exit', () => lines.flush());
  return pino({ level, serializers: { err: describeError } }, lines);
}

/** At info: beginnings, ends and calls to a model, by id and number; the words of an interview are in no line. */
export function logObserver(log: Logger): Observer {
  return {
    appended(session, events) {
      for (const event of events) {
        const told = worthTelling(event);
        if (told) log.info({ session, ...told }, event.type);
        else log.debug({ session, seq: event.seq }, event.type);
      }
    },
    firstWord: (session, ms) => log.debug({ session, ms: Math.round(ms) }, 'first word'),
    setAside: (session, reason) => log.warn({ session, reason }, 'the model’s words were set aside'),
    modelCall: (session, call) => log.info({ session, ...call }, 'model call'),
  };
}

function worthTelling(event: StoredEvent): Record<string, unknown> | null {
  switch (event.type) {
    case 'SessionStarted':
      return { scenario: event.scenarioId, level: event.level };
    case 'ClockExtended':
      return { byMs: event.byMs };
    case 'SessionEnded':
      return { reason: event.reason };
    case 'ScorecardIssued':
      return { engine: event.scorecard.engine };
    case 'ScoringFailed':
      return { reason: event.reason };
    default:
      return null;
  }
}

/** Where a database error repeats its values, they begin on a line of their own. */
const VALUES = /\n\s*params:[\s\S]*/;

/** An error as type, message, code and stack; the values of a failed query, which may be somebody's words, are left out. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: error.message.replace(VALUES, ''),
    ...('code' in error ? { code: error.code } : {}),
    stack: frames.slice(0, 12).join('\n'),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
