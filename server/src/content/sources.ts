import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from './problem.ts';

const FOLDERS = { scenarios: '.yaml', rubrics: '.yaml', prompts: '.md' } as const;
type Folder = keyof typeof FOLDERS;

/** One content file as it lies on the disk. */
export interface Source {
  folder: Folder;
  /** The file's name without its ending; must be the id. */
  id: string;
  /** For messages: `scenarios/x.yaml`, or the whole path where it is not a shipped one. */
  name: string;
  text: string;
  /** Of the file's bytes, in hex. */
  sha256: string;
  /** The minimum counts bind shipped files only. */
  shipped: boolean;
}

export interface Sources {
  files: Source[];
  /** Files that nobody would read, because of their ending. */
  problems: Problem[];
  /** Folders that could not be read. */
  unreadable: Problem[];
}

/** Reads the files of a content root and of a folder laid over it: there, a file of the same id replaces. */
export function readSources(root: string, overlay: string | null): Sources {
  const all: Sources = { files: [], problems: [], unreadable: [] };
  if (overlay !== null && !isFolder(overlay)) {
    const remedy = 'make CONTENT_DIR name a folder that can be read';
    all.unreadable.push({ file: overlay, path: '', message: 'is not a folder that can be read', remedy });
  }
  for (const folder of Object.keys(FOLDERS) as Folder[]) {
    const shipped = readFolder(root, folder, true, all);
    const own = overlay === null ? [] : readFolder(overlay, folder, false, all);
    const replaced = new Set(own.map((file) => file.id));
    all.files.push(...shipped.filter((file) => !replaced.has(file.id)), ...own);
  }
  return all;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readFolder(base: string, folder: Folder, shipped: boolean, all: Sources): Source[] {
  const path = join(base, folder);
  if (!existsSync(path)) return [];
  const nameOf = (file: string) => (shipped ? `${folder}/${file}` : join(path, file));
  try {
    const files = readdirSync(path).sort();
    all.problems.push(...files.filter((file) => /\.yml$/i.test(file)).map((file) => wrongEnding(nameOf(file))));
    return files
      .filter((file) => file.endsWith(FOLDERS[folder]) && !file.startsWith('.'))
      .map((file) => {
        const bytes = readFileSync(join(path, file));
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const id = basename(file, FOLDERS[folder]);
        return { folder, id, name: nameOf(file), text: bytes.toString('utf8'), sha256, shipped };
      });
  } catch (error) {
    const message = `cannot be read (${error instanceof Error ? error.message : error})`;
    all.unreadable.push({ file: path, path: '', message, remedy: 'check the folder and its permissions' });
    return [];
  }
}

function wrongEnding(name: string): Problem {
  return { file: name, path: '', message: 'is not read, because it ends in .yml', remedy: 'name it .yaml' };
}
