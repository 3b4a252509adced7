import { Popover } from 'radix-ui';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Button } from './button.tsx';

interface Props {
  /** The button that asks. */
  trigger: ReactElement;
  title: string;
  children: ReactNode;
  /** The words on the button that does it; without them there is nothing to do but read. */
  action?: string;
  align?: 'start' | 'end';
  danger?: boolean;
  /** Lies over the button instead of beside it, so that what stands above it can still be read. */
  over?: boolean;
  onConfirm: () => void;
}

const OVER_PX = -56;

/** Asks once, beside the button; Escape or a click elsewhere means no. */
export function Confirm({
  trigger,
  title,
  children,
  action,
  align = 'end',
  danger = false,
  over = false,
  onConfirm,
}: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          role="alertdialog"
          aria-label={title}
          align={align}
          sideOffset={over ? OVER_PX : 6}
          collisionPadding={12}
          className="z-50 w-80 max-w-[calc(100vw-1.5rem)] animate-[rise_120ms_ease-out] rounded-lg border border-line bg-surface p-4 shadow-pop"
        >
          <p className="text-sm font-semibold">{title}</p>
          <div className="mt-1 text-sm text-ink-2">{children}</div>
          <div className="mt-4 flex justify-end gap-2">
            <Popover.Close asChild>
              <Button variant="quiet" size="sm">
                {action ? 'Not now' : 'Close'}
              </Button>
            </Popover.Close>
            {action && (
              <Button
                variant={danger ? 'danger' : 'primary'}
                size="sm"
                onClick={() => {
                  setOpen(false);
                  onConfirm();
                }}
              >
                {action}
              </Button>
            )}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
