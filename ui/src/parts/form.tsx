/**
 * What records: a strip, or a page's form. Ctrl+Enter anywhere in it records, Esc closes it; days that are still
 * being typed are read first, so that nothing is recorded of another day than the one on screen. When it is refused, the
 * focus is in the first field that is wrong; when it is gone, where it came from.
 */
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
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

/** What is marked as wrong, and the ways on where the plain one is barred. */
const faulty = '[aria-invalid="true"], [data-invalid], [data-ways]';
const takesKeys = 'input:checked, input, textarea, button';

/** To what keeps the form from being recorded; false where nothing is marked. */
function toFault(form: HTMLElement | null): boolean {
  const wrong = form?.querySelector<HTMLElement>(faulty);
  if (!wrong) return false;
  const field = wrong.matches('input, textarea, button')
    ? wrong
    : wrong.querySelector<HTMLElement>(takesKeys);
  field?.focus({ preventScroll: true });
  // With its sentence, which stands below it.
  (field?.closest('.kit-field, [data-ways]') ?? wrong).scrollIntoView({ block: 'nearest' });
  return true;
}

/** After it was asked to record, the keys go to the first field that is refused, as soon as that is known. */
function useFaults(form: RefObject<HTMLElement | null>) {
  const isAsked = useRef(false);
  const look = () => {
    if (isAsked.current && toFault(form.current)) isAsked.current = false;
  };
  useEffect(look);
  return {
    ask: () => {
      isAsked.current = true;
      requestAnimationFrame(look);
    },
    /** Whoever types on meanwhile is not called away. */
    forget: () => {
      isAsked.current = false;
    },
  };
}

export function Form({ label, className = 'strip', onRecord, onClose, children }: FormProps) {
  const form = useWayBack(onClose !== undefined);
  const [settlers] = useState<Settlers>(() => new Set());
  // What a day field has just settled is known only after the next rendering; so the newest `onRecord` is called.
  const latest = useRef(onRecord);
  latest.current = onRecord;
  const faults = useFaults(form);
  const latestFaults = useRef(faults);
  latestFaults.current = faults;
  const record = useCallback(() => {
    void (async () => {
      const settled = await Promise.all([...settlers].map((settle) => settle()));
      if (settled.includes(false)) return latestFaults.current.ask();
      await new Promise((resolve) => setTimeout(resolve));
      latest.current();
      latestFaults.current.ask();
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
        onInput={faults.forget}
        onKeyDownCapture={onKeyDownCapture}
        onKeyDown={onKeyDown}
      >
        {children(record)}
      </section>
    </SettlersContext>
  );
}
