/** A button that opens a small panel beside it. */
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';

interface PopProps {
  /** On the button. */
  face: ReactNode;
  /** What the panel is, for assistive technology. */
  label: string;
  children: (close: () => void) => ReactNode;
  /** Both, where others may open it too. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
}

export function Pop({ face, label, children, ...open }: PopProps) {
  return (
    <DialogTrigger {...open}>
      <Button className="kit-button" data-rank="tertiary">
        {face}
      </Button>
      <Popover className="kit-popover kit-pop" offset={4}>
        <Dialog aria-label={label}>{({ close }) => children(close)}</Dialog>
      </Popover>
    </DialogTrigger>
  );
}
