import { readFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../server-process.ts';

/** On what the figures were taken. */
export function machine() {
  const all = cpus();
  return {
    cpus: `${all.length} × ${all[0]?.model.trim() ?? 'unknown'}`,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: `${platform()} ${printRelease(release())}`,
    /** Above the number of processors, others were at work too. */
    load: loadavg().map((load) => Math.round(load * 10) / 10),
  };
}

/** The version alone: what a kernel was built for names the host. */
const printRelease = (release: string): string => /^\d+(?:\.\d+)?/.exec(release)?.[0] ?? 'unknown';

export function versions() {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return { onsite: version, node: process.versions.node };
}
