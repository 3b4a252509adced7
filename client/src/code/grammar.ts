import type { Extension } from '@codemirror/state';

/** What knows a language's words and indents; each is loaded when first asked for. Plain and foreign ones have none. */
export async function grammarOf(language: string): Promise<Extension> {
  switch (language) {
    case 'typescript':
      return (await import('@codemirror/lang-javascript')).javascript({ typescript: true });
    case 'go':
      return (await import('@codemirror/lang-go')).go();
    case 'java':
      return (await import('@codemirror/lang-java')).java();
    case 'python':
      return (await import('@codemirror/lang-python')).python();
    case 'sql':
      return (await import('@codemirror/lang-sql')).sql();
    default:
      return [];
  }
}
