import { lazyPart } from '../ui/lazy-part.tsx';

export interface CodePadProps {
  /** The code to show; put in anew each time the object changes. */
  shown: { content: { language: string; text: string } | null };
  /** Called after each change of the candidate's. */
  onChange: (code: { language: string; text: string }) => void;
  copy: { text: string } | null;
  onCopyDone: () => void;
}

/** Where the candidate writes code. */
export const CodePad = lazyPart<CodePadProps>('the code pad', async () => (await import('./pad.tsx')).Pad);
