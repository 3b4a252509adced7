import type { Script } from '../content/script.ts';
import { tokensOf } from '../detect/words.ts';
import type { Interview } from './state.ts';

/** How languages introduce something with a name, outermost first. */
const NAMED =
  /\b(?:function|def|func|fn|fun|class|procedure)\s+(?:\([^)]*\)\s*)?([A-Za-z_]\w{2,30})|\b(?:const|let|var|val)\s+([A-Za-z_]\w{2,30})\s*=\s*(?:async\s*)?(?:\([^)]*\)|\w+)\s*=>|\b(?:public|private|static)\s+(?:[\w<>[\]]+\s+){1,2}([A-Za-z_]\w{2,30})\s*\(/g;

/**
 * Something that the code on the pad defines, to be named in a question about it; the last one, which is freshest. Null
 * where there is none. A name that holds a word of what the scenario guards is left out: it may not have been said yet.
 */
export function definedIn({ code }: Interview, script: Pick<Script, 'guarded' | 'concepts'>): string | null {
  const secrets = new Set(
    script.guarded
      .flatMap((id) => script.concepts[id] ?? [])
      .flatMap((phrase) => tokensOf(phrase).map(({ stem }) => stem)),
  );
  const isSafe = (name: string) =>
    !tokensOf(name.replace(/(?<=[a-z])(?=[A-Z])|_/g, ' ')).some(({ stem }) => secrets.has(stem));
  const names = [...code.text.matchAll(NAMED)].flatMap(
    ([, ...groups]) => groups.find((name) => name !== undefined) ?? [],
  );
  return names.findLast(isSafe) ?? null;
}
