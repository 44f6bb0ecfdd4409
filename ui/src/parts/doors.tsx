/** What can be recorded at a place: buttons, each of which unfolds its strip there; one is open at a time. */
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button, IconButton } from '@/kit/button';
import { handOver } from './hand-over';

export interface Door {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** `icon` where there is room for a sign only; then the label is said and shown as a tip. */
  readonly look?: 'button' | 'text' | 'icon';
  /** The strip; it calls `close` when it is done or given up. */
  readonly strip: (close: () => void) => ReactNode;
}

/**
 * The buttons and the open strip, to be placed by the caller. No doors on a day that is only looked at. `asked` is
 * opened from elsewhere.
 */
export function useDoors(
  doors: readonly Door[],
  asked: string | null = null,
): { buttons: ReactNode; strip: ReactNode } {
  const [open, setOpen] = useState(asked);
  useEffect(() => {
    if (asked) setOpen(asked);
  }, [asked]);
  const close = () => setOpen(null);
  const buttons = doors.map(({ id, label, icon, look = 'text' }) => {
    const face = {
      isExpanded: open === id,
      onPress: () => setOpen(open === id ? null : id),
    };
    return (
      <Frame key={id}>
        {look === 'icon' ? (
          <IconButton label={label} {...face}>
            {icon}
          </IconButton>
        ) : (
          <Button rank={look === 'text' ? 'tertiary' : 'secondary'} {...face}>
            {icon}
            {label}
          </Button>
        )}
      </Frame>
    );
  });
  return { buttons, strip: doors.find(({ id }) => id === open)?.strip(close) ?? null };
}

/** What was recorded may take its button away: a body that is dissolved cannot be renamed. */
function Frame({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    return () => {
      if (element) handOver(element);
    };
  }, []);
  return (
    <span ref={frame} className="door">
      {children}
    </span>
  );
}
