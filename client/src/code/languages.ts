/** What the code pad writes; `id` is the `language` of a stored revision. */
export const LANGUAGES = [
  { id: 'typescript', title: 'TypeScript' },
  { id: 'go', title: 'Go' },
  { id: 'java', title: 'Java' },
  { id: 'python', title: 'Python' },
  { id: 'sql', title: 'SQL' },
  { id: 'plain', title: 'Plain text' },
] as const;

/** The language's name; a foreign one is shown as it is. */
export const languageTitle = (id: string): string => LANGUAGES.find((language) => language.id === id)?.title ?? id;
