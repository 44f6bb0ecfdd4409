/**
 * What records: a strip, or a page's form. Ctrl+Enter anywhere in it records, Esc closes it; days that are still
 * being typed are read first, so that nothing is recorded of another day than the one on screen. When it is gone,
 * the focus is where it came from.
 */
import { type KeyboardEvent, type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { type Settlers, SettlersContext } from '@/kit/date-field';
import { handOver } from './hand-over';

const mac = /Mac/.test(navigator.platform);

interface FormProps {
  /** What it is, for assistive technology. */
  label: string;
  className?: string;
  onRecord: () => unknown;
  onClose?: (() => void) | undefined;
  /** Gets what its button must call. */
  children: (record: () => void) => ReactNode;
}

/**
 * Shows the whole form when it opens below what opened it, and brings the focus back there when it is gone.
 */
function useWayBack(isPassing: boolean) {
  const [from] = useState(() => document.activeElement);
  const form = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = form.current;
    if (!element || !isPassing) return;
    element.scrollIntoView({ block: 'nearest' });
    return () => handOver(element, from);
  }, [from, isPassing]);
  return form;
}

export function Form({ label, className = 'strip', onRecord, onClose, children }: FormProps) {
  const form = useWayBack(onClose !== undefined);
  const [settlers] = useState<Settlers>(() => new Set());
  // What a day field has just settled is known only after the next rendering; so the newest `onRecord` is called.
  const latest = useRef(onRecord);
  latest.current = onRecord;
  const record = useCallback(() => {
    void (async () => {
      const settled = await Promise.all([...settlers].map((settle) => settle()));
      if (settled.includes(false)) return;
      await new Promise((resolve) => setTimeout(resolve));
      latest.current();
    })();
  }, [settlers]);
  // In capture: a button inside would take the Enter for a press of itself.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(mac ? event.metaKey : event.ctrlKey)) return;
    event.preventDefault();
    event.stopPropagation();
    record();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!onClose) return;
    // On a button in a form a letter or a digit is a slip, and must not lead away to another section.
    const isBare = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isBare && /^[\p{L}\p{N}]$/u.test(event.key)) event.nativeEvent.stopImmediatePropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <SettlersContext value={settlers}>
      <section
        ref={form}
        className={className}
        aria-label={label}
        onKeyDownCapture={onKeyDownCapture}
        onKeyDown={onKeyDown}
      >
        {children(record)}
      </section>
    </SettlersContext>
  );
}
