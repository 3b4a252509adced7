/** What Excalidraw's own markup lacks for screen readers, by where it stands; each is given what it lacks. */
const NAMES: readonly [selector: string, name: string][] = [
  ['.main-menu-trigger', 'Menu of the board'],
  ['.color-picker-container[role="dialog"]', 'Colours'],
  ['.FontPicker__container[role="dialog"]', 'Fonts'],
  ['[role="dialog"]', 'Choice'],
  ['input[type="range"]', 'Opacity'],
];
/** Said of a plain box around a button; the button says it itself. */
const STRAY = ['aria-expanded', 'aria-haspopup', 'aria-controls'];

/** Mends what is there now and whatever comes, until the returned function is called. */
export function mendForReaders(root: HTMLElement): () => void {
  let asked = 0;
  const mend = () => {
    asked = 0;
    for (const [selector, name] of NAMES) {
      for (const element of root.querySelectorAll(`${selector}:not([aria-label]):not([aria-labelledby])`)) {
        element.setAttribute('aria-label', name);
      }
    }
    for (const box of root.querySelectorAll('div[aria-haspopup]:not([role])')) {
      for (const name of STRAY) box.removeAttribute(name);
    }
    // A footer of the page it is not.
    for (const footer of root.querySelectorAll('footer[role="contentinfo"]')) {
      footer.setAttribute('role', 'group');
      footer.setAttribute('aria-label', 'Zoom and undo');
    }
  };
  const watch = new MutationObserver(() => {
    asked ||= requestAnimationFrame(mend);
  });
  watch.observe(root, { subtree: true, childList: true, attributeFilter: ['aria-expanded'] });
  mend();
  return () => {
    watch.disconnect();
    cancelAnimationFrame(asked);
  };
}
