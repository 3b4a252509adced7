import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';

/** A second in which nothing else is to be done, most likely. */
const KEEP_AFTER_MS = 1_000;

// Before any other import: compiled code is kept from one start to the next, which halves the time of a start. Where
// the folder cannot be written, Node goes on without.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/onsite/compiled'));
const { serve } = await import('./serve.ts');
await serve();
setTimeout(flushCompileCache, KEEP_AFTER_MS).unref();
