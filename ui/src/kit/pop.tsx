/** A button that opens a small panel beside it. */
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';

interface PopProps {
  /** On the button. */
  face: ReactNode;
  /** What the panel is, for assistive technology. */
  label: string;
  children: (close: () => void) => ReactNode;
}

export function Pop({ face, label, children }: PopProps) {
  return (
    <DialogTrigger>
      <Button className="kit-button" data-rank="tertiary">
        {face}
      </Button>
      <Popover className="kit-popover kit-pop" offset={4}>
        <Dialog aria-label={label}>{({ close }) => children(close)}</Dialog>
      </Popover>
    </DialogTrigger>
  );
}
