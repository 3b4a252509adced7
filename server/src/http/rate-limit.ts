import type { RequestHandler } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from './problem.ts';

/** How much one address may ask of the server; the calls of a socket have their own limits. */
export const ADDRESS_LIMITS = { requestsPerMinute: 12_000, connectionsPerMinute: 3_000 } as const;

export interface AddressLimit {
  /** Counts one; the time until there is room again (ms) where there is none, else null. */
  take(address: string): Promise<number | null>;
}

/** @param perMinute how many one address may do in any minute */
export function addressLimit(perMinute: number): AddressLimit {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return {
    async take(address) {
      try {
        await limiter.consume(address);
        return null;
      } catch (full) {
        if (full instanceof RateLimiterRes) return full.msBeforeNext;
        throw full;
      }
    },
  };
}

/** Answers 429 with Retry-After to an address that asks too much. */
export function limitRequests(limit: AddressLimit): RequestHandler {
  return async (request, _response, next) => {
    const afterMs = await limit.take(request.socket.remoteAddress ?? '');
    if (afterMs === null) return next();
    throw new ProblemError('too-many', tooMany('requests', afterMs), afterMs);
  };
}

export const tooMany = (what: string, afterMs: number): string =>
  `Too many ${what} from this address; try again in ${Math.ceil(afterMs / 1000)} s.`;
