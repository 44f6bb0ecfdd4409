/** A menu at a point of the window, as the right button or Shift+F10 asks for one; the focus goes back to where it was. */
import type { LucideIcon } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { whenUncovered } from './uncovered';

interface PointMenuProps {
  at: { readonly x: number; readonly y: number };
  label: string;
  items: readonly { readonly id: string; readonly icon: LucideIcon; readonly label: string }[];
  onAct: (id: string) => void;
  onClose: () => void;
}

export function PointMenu({ at, label, items, onAct, onClose }: PointMenuProps) {
  const point = useRef<HTMLSpanElement>(null);
  const [isPlaced, setPlaced] = useState(false);
  const [from] = useState(() => document.activeElement);
  useLayoutEffect(() => setPlaced(true), []);
  const close = () => {
    onClose();
    if (from instanceof HTMLElement) from.focus({ preventScroll: true });
  };
  return (
    <>
      <span ref={point} className="kit-point" style={{ insetInlineStart: at.x, insetBlockStart: at.y }} />
      {isPlaced && (
        <Popover
          className="kit-popover kit-menu"
          aria-label={label}
          triggerRef={point}
          placement="bottom start"
          offset={2}
          isOpen
          onOpenChange={(isOpen) => !isOpen && close()}
        >
          <Menu
            aria-label={label}
            autoFocus="first"
            onAction={(id) => {
              close();
              whenUncovered(() => onAct(String(id)));
            }}
          >
            {items.map(({ id, icon: Icon, label: word }) => (
              <MenuItem key={id} id={id} textValue={word} className="kit-option">
                <Icon size={16} aria-hidden />
                <span>{word}</span>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      )}
    </>
  );
}
