/** An order of one's own: each goes up or down by one place. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { IconButton } from '@/kit/button';
import { useText } from '@/text/text';

interface UpDownProps<T> {
  /** What is moved, as it is called. */
  name: string;
  all: readonly T[];
  at: number;
  onOrder: (all: T[]) => void;
}

export function UpDown<T>({ name, all, at, onOrder }: UpDownProps<T>) {
  const { t } = useText();
  return (
    <>
      <IconButton
        label={t('screen-report-order-up', { name })}
        isDisabled={at === 0}
        onPress={() => onOrder(moved(all, at, -1))}
      >
        <ArrowUp size={16} aria-hidden />
      </IconButton>
      <IconButton
        label={t('screen-report-order-down', { name })}
        isDisabled={at === all.length - 1}
        onPress={() => onOrder(moved(all, at, 1))}
      >
        <ArrowDown size={16} aria-hidden />
      </IconButton>
    </>
  );
}

/** What moves takes the focus along: the browser drops it from an element that changes its place. */
function keepFocus(): void {
  const pressed = document.activeElement;
  requestAnimationFrame(() => {
    if (pressed instanceof HTMLElement && pressed.isConnected) pressed.focus();
  });
}

/** The same with one of them a place further up or down. */
function moved<T>(all: readonly T[], from: number, by: -1 | 1): T[] {
  keepFocus();
  const next = [...all];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(from + by, 0, one);
  return next;
}
