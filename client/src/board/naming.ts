import type { ExcalidrawImperativeAPI } from './excalidraw.ts';

/** What a name begins with; arrow keys, Enter, Delete and the like keep what they do. */
const SIGN = /^[\p{L}\p{N}]$/u;

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/** Whether this key, pressed on the part that was just placed, begins its name. */
export const beginsName = ({ key, ctrlKey, metaKey, altKey, isComposing }: Key): boolean =>
  SIGN.test(key) && !ctrlKey && !metaKey && !altKey && !isComposing;

/** Whether this part, and nothing else, is selected and its label is not open. */
export function isWaiting(api: ExcalidrawImperativeAPI, id: string): boolean {
  const { selectedElementIds, editingTextElement } = api.getAppState();
  const selected = Object.keys(selectedElementIds).filter((each) => selectedElementIds[each]);
  return editingTextElement === null && selected.length === 1 && selected[0] === id;
}

/** Opens the label of what is selected with all of it marked, so that the sign just typed takes its place. */
export function openLabel(place: HTMLElement): void {
  place
    .querySelector('.excalidraw')
    ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  const label = place.querySelector<HTMLTextAreaElement>('textarea.excalidraw-wysiwyg');
  label?.focus();
  label?.select();
}
