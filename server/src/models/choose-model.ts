import { createRequire } from 'node:module';
import type { Config } from '../config.ts';
import type { EngineInfo } from '../contract/http.ts';
import { type ModelName, type ModelRef, printModelName } from './model-name.ts';
import { baseUrlOf, checkServer, remoteHost, type ServerCheck } from './openai-server.ts';
import { PROVIDER_PACKAGES } from './providers.ts';

/** Used where there is a key and nobody has named a model. */
export const DEFAULT_MODEL = 'gpt-5-mini';

/** Who interviews and who scores, what to tell at start, and where words go. */
export interface Engines {
  interviewer: ModelName;
  scorer: ModelName;
  /** The host that words are sent to; null when none leave the machine. */
  modelHost: string | null;
  /** One line each, to be printed at start. */
  notes: string[];
  warnings: string[];
}
export type EnginesResult = { ok: true; engines: Engines } | { ok: false; message: string };

/**
 * Settles the engines and tries key and server, if one is needed. A refused key or a missing package is a message
 * with which the start stops; a server that does not answer is only a warning.
 */
export async function chooseEngines(
  { interviewerModel, scorerModel, openAi }: Pick<Config, 'interviewerModel' | 'scorerModel' | 'openAi'>,
  check: typeof checkServer = checkServer,
): Promise<EnginesResult> {
  const named = [interviewerModel, scorerModel];
  const missing = named.map(missingPackage).find((message) => message !== null);
  if (missing) return { ok: false, message: missing };

  const hasServer = openAi.key !== null || openAi.baseUrl !== null;
  const unnamed = named.includes(null) && hasServer;
  const talksToOpenAi = unnamed || named.some((name) => isRef(name) && name.provider === 'openai');
  if (!talksToOpenAi) return settled(interviewerModel ?? 'built-in', scorerModel ?? 'built-in', openAi.baseUrl, [], []);
  if (!hasServer) {
    return {
      ok: false,
      message: 'OPENAI_API_KEY is not set, but an openai: model is named; set it, or name built-in.',
    };
  }

  const server = await check(openAi);
  const where = baseUrlOf(openAi);
  if (server.kind === 'refused') {
    const remedy = openAi.key ? 'check OPENAI_API_KEY' : 'set OPENAI_API_KEY';
    return { ok: false, message: `${where} refused the key (${server.status}); ${remedy}, or name built-in models.` };
  }
  const warnings = warningsFor(server, where, named);
  const fallback = unnamed ? unnamedModel(server, openAi.baseUrl) : 'built-in';
  if (unnamed && fallback === 'built-in') {
    warnings.push('No model is named and none could be looked up; the built-in engines serve until the next start.');
  }
  const notes =
    isRef(fallback) && unnamed
      ? [`No model was named; ${printModelName(fallback)} is used (INTERVIEWER_MODEL and SCORER_MODEL change that).`]
      : [];
  return settled(interviewerModel ?? fallback, scorerModel ?? fallback, openAi.baseUrl, notes, warnings);
}

export function engineInfo(name: ModelName): EngineInfo {
  return name === 'built-in' ? { engine: 'built-in', model: null } : { engine: 'model', model: printModelName(name) };
}

const isRef = (name: ModelName | null): name is ModelRef => name !== null && name !== 'built-in';

function settled(
  interviewer: ModelName,
  scorer: ModelName,
  baseUrl: string | null,
  notes: string[],
  warnings: string[],
): EnginesResult {
  const hosts = [interviewer, scorer].filter(isRef).map((ref) => hostOf(ref, baseUrl));
  const modelHost = [...new Set(hosts.filter((host) => host !== null))].join(', ') || null;
  return { ok: true, engines: { interviewer, scorer, modelHost, notes, warnings } };
}

/** Another provider's host is its package's business; its name says enough. */
function hostOf({ provider }: ModelRef, baseUrl: string | null): string | null {
  return provider === 'openai' ? remoteHost(baseUrl) : provider;
}

function unnamedModel(server: ServerCheck, baseUrl: string | null): ModelName {
  if (baseUrl === null) return { provider: 'openai', model: DEFAULT_MODEL };
  const first = server.kind === 'ready' ? server.models[0] : undefined;
  return first === undefined ? 'built-in' : { provider: 'openai', model: first };
}

function warningsFor(server: ServerCheck, where: string, named: readonly (ModelName | null)[]): string[] {
  if (server.kind === 'unreachable') {
    return [`${where} does not answer (${server.reason}); until it does, the built-in interviewer speaks instead.`];
  }
  if (server.kind !== 'ready') return [];
  const unknown = named
    .filter(isRef)
    .filter(({ provider, model }) => provider === 'openai' && !server.models.includes(model));
  return [
    ...new Set(
      unknown.map(({ model }) => `${where} does not list a model '${model}'; it lists ${some(server.models)}.`),
    ),
  ];
}

const some = (names: readonly string[]) => names.slice(0, 5).join(', ') + (names.length > 5 ? ' and more' : '');

function missingPackage(name: ModelName | null): string | null {
  if (!isRef(name)) return null;
  const wanted = PROVIDER_PACKAGES[name.provider] ?? '';
  try {
    createRequire(import.meta.url).resolve(wanted);
    return null;
  } catch {
    return `${printModelName(name)} needs the package ${wanted}; install it with: npm install -w server ${wanted}`;
  }
}
