import { Palette } from 'lucide-react';

interface Props {
  open: boolean;
  onChange: (open: boolean) => void;
}

/** Opens and folds Excalidraw's panel of colours and lines, which lies over the left of the drawing. */
export function StyleSwitch({ open, onChange }: Props) {
  return (
    <button
      type="button"
      aria-label="Colours and lines"
      aria-expanded={open}
      title={open ? 'Fold colours and lines' : 'Colours and lines of what is selected'}
      className="flex size-9 shrink-0 items-center justify-center rounded-lg bg-sunken text-ink-2 hover:bg-hover hover:text-ink aria-expanded:bg-accent-soft aria-expanded:text-ink [&_svg]:size-4"
      onClick={() => onChange(!open)}
    >
      <Palette aria-hidden />
    </button>
  );
}
