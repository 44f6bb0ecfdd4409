/** A dialog, only for what cannot be undone or must be answered now. Shortcuts of the page below rest while it is open. */
import { type ReactNode, useId } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { ShortcutScope } from './keys/shortcuts';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** The buttons, the safe one first. */
  foot?: ReactNode;
  /** `alertdialog` for what must be answered: a click beside it does not close it. */
  role?: 'dialog' | 'alertdialog';
}

export function Dialog({ title, isOpen, onClose, children, foot, role = 'dialog' }: DialogProps) {
  const scope = useId();
  return (
    <ModalOverlay
      className="kit-scrim"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={role === 'dialog'}
    >
      <Modal className="kit-dialog">
        <AriaDialog role={role}>
          <ShortcutScope id={scope}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <div className="kit-dialog-body">{children}</div>
            {foot && <div className="kit-dialog-foot">{foot}</div>}
          </ShortcutScope>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
