import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { type ModelName, parseModelName } from './models/model-name.ts';
import { Secret } from './models/secret.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The environment, validated. Paths are absolute. */
export interface Config {
  port: number;
  host: string;
  /** Host names accepted when `host` is not loopback. */
  allowedHosts: readonly string[];
  dataDir: string;
  contentDir: string | null;
  /** Null where nothing was named: then the key and the server decide. */
  interviewerModel: ModelName | null;
  scorerModel: ModelName | null;
  scorerSamples: number;
  /** The interviewer's model is shown the whiteboard as a picture too. */
  boardImage: boolean;
  openAi: { key: Secret | null; baseUrl: string | null };
  /** Interviews that may run at once. */
  maxLiveSessions: number;
  /** Tokens of a model that one interview may use; then the built-in interviewer goes on. */
  maxSessionTokens: number;
  logLevel: (typeof LOG_LEVELS)[number];
}

export type ConfigResult = { ok: true; config: Config } | { ok: false; message: string };

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment and `<root>/.env`; what is really set wins over the file, and an empty value is none.
 * @param root the project's folder; relative paths start there
 * @returns the configuration, or one line that names the first wrong variable, what is wrong and what to do
 */
export function readConfig(env: Env, root: string): ConfigResult {
  const file = readEnvFile(join(root, '.env'));
  if (typeof file === 'string') return { ok: false, message: file };
  const set = Object.fromEntries(
    Object.keys(variables.shape).map((name) => [name, given(env[name]) ?? given(file[name])]),
  );
  const read = variables.safeParse(set);
  if (!read.success) {
    const [issue] = read.error.issues;
    return {
      ok: false,
      message: `${String(issue?.path[0] ?? 'The environment')} ${issue?.message ?? 'is not valid.'}`,
    };
  }
  const contentDir = read.data.CONTENT_DIR === undefined ? null : resolve(root, read.data.CONTENT_DIR);
  if (contentDir !== null && !isFolder(contentDir)) {
    return {
      ok: false,
      message: `CONTENT_DIR names ${contentDir}, which is not a folder; create it or take the variable out.`,
    };
  }
  const dataDir = resolve(root, read.data.DATA_DIR);
  if (existsSync(dataDir) && !isFolder(dataDir)) {
    return { ok: false, message: `DATA_DIR names ${dataDir}, which is a file; name a folder.` };
  }
  return {
    ok: true,
    config: {
      port: read.data.PORT,
      host: read.data.HOST,
      allowedHosts: read.data.ALLOWED_HOSTS,
      dataDir,
      contentDir,
      interviewerModel: read.data.INTERVIEWER_MODEL ?? null,
      scorerModel: read.data.SCORER_MODEL ?? null,
      scorerSamples: read.data.SCORER_SAMPLES,
      boardImage: read.data.BOARD_IMAGE,
      openAi: {
        key: read.data.OPENAI_API_KEY === undefined ? null : new Secret(read.data.OPENAI_API_KEY),
        baseUrl: read.data.OPENAI_BASE_URL ?? null,
      },
      maxLiveSessions: read.data.MAX_LIVE_SESSIONS,
      maxSessionTokens: read.data.MAX_SESSION_TOKENS,
      logLevel: read.data.LOG_LEVEL,
    },
  };
}

const given = (value: string | undefined): string | undefined => (value?.trim() ? value.trim() : undefined);

/** A whole number within bounds; the message follows the variable's name. */
const whole = (least: number, most: number, fallback: number) =>
  z
    .string()
    .default(String(fallback))
    .transform((text, context) => {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      if (value >= least && value <= most) return value;
      context.addIssue({
        code: 'custom',
        message: `is '${text}'; give a whole number from ${least} to ${most}, or leave it out for ${fallback}.`,
      });
      return z.NEVER;
    });

const modelName = z
  .string()
  .transform((text, context) => {
    const parsed = parseModelName(text);
    if ('name' in parsed) return parsed.name;
    context.addIssue({ code: 'custom', message: `is '${text}'; ${parsed.problem}` });
    return z.NEVER;
  })
  .optional();

const variables = z.object({
  PORT: whole(0, 65_535, 3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, 'is not a host name or an address; write 127.0.0.1, or 0.0.0.0 for every network.')
    .default('127.0.0.1'),
  ALLOWED_HOSTS: z
    .string()
    .default('')
    .transform((text, context) => {
      const names = text.split(/[\s,]+/).filter((name) => name !== '');
      const wrong = names.find((name) => !/^[A-Za-z0-9._-]+$|^\[?[0-9A-Fa-f:]+\]?$/.test(name));
      if (wrong === undefined) return names.map((name) => name.toLowerCase());
      context.addIssue({
        code: 'custom',
        message: `holds '${wrong}'; give host names alone, without scheme or port, parted by commas.`,
      });
      return z.NEVER;
    }),
  DATA_DIR: z.string().default('./data'),
  CONTENT_DIR: z.string().optional(),
  INTERVIEWER_MODEL: modelName,
  SCORER_MODEL: modelName,
  SCORER_SAMPLES: whole(1, 9, 3),
  BOARD_IMAGE: z
    .enum(['0', '1'], {
      error:
        'is neither 0 nor 1; write 1 to show a model the whiteboard as a picture too, or leave it out for words only.',
    })
    .default('0')
    .transform((flag) => flag === '1'),
  OPENAI_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'holds blanks or characters that no key has; paste the key again.')
    .optional(),
  OPENAI_BASE_URL: z
    .string()
    .refine(isHttpUrl, 'is not an http(s) address; write one such as http://127.0.0.1:11434/v1.')
    .optional(),
  MAX_LIVE_SESSIONS: whole(1, 100_000, 2_000),
  MAX_SESSION_TOKENS: whole(0, 999_999_999, 5_000_000),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `is none of ${LOG_LEVELS.join(', ')}; choose one of them, or leave it out for info.` })
    .default('info'),
});

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The file's variables, none where there is no file; a line of text where it cannot be read. */
function readEnvFile(path: string): Env | string {
  if (!existsSync(path)) return {};
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (error) {
    return `${path} cannot be read (${error instanceof Error ? error.message : String(error)}); mend it or take it away.`;
  }
}
