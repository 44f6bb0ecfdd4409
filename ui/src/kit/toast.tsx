/** Passing news with at most one action (usually undo). Stays 10 s or longer, and as long as it is looked at. */
import { X } from 'lucide-react';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { create } from 'zustand';
import { useText } from '@/text/text';
import { Button, IconButton } from './button';
import { useShortcuts } from './keys/shortcuts';

export interface Toast {
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** The act that its button takes back; once that is done elsewhere, the notice has nothing left to say. */
  readonly of?: string;
  /** Milliseconds; never less than the floor. */
  readonly stay?: number;
}

/** WCAG 2.2.1 and the house rule: nobody has to hurry. */
export const shortestStay = 10_000;

/** More would hide the page; the oldest makes room. */
export const mostToasts = 3;

interface Shown extends Toast {
  readonly id: number;
}

const useToasts = create<{ toasts: readonly Shown[] }>(() => ({ toasts: [] }));
let last = 0;

export function notify(toast: Toast): number {
  last += 1;
  const id = last;
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, { ...toast, id }].slice(-mostToasts) }));
  return id;
}

export function dismiss(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

/** An act was taken back; `null`: several were, and which is not known. */
export function dismissOf(act: string | null): void {
  useToasts.setState(({ toasts }) => ({
    toasts: toasts.filter(({ of }) => of === undefined || (act !== null && of !== act)),
  }));
}

/** When the window locks, what was said about records goes too. */
export function dismissAll(): void {
  useToasts.setState({ toasts: [] });
}

/** Once, at the end of the app. F6 moves the focus into it; the page keeps its place. */
export function Toasts() {
  const { t } = useText();
  const toasts = useToasts((state) => state.toasts);
  const region = useRef<HTMLElement>(null);
  // Who comes here to press a button goes back with it to where they were.
  const before = useRef<Element | null>(null);
  const onFocus = ({ relatedTarget }: FocusEvent) => {
    if (!region.current?.contains(relatedTarget)) before.current = relatedTarget;
  };
  const goBack = () => {
    const hasKeys = region.current?.contains(document.activeElement);
    if (hasKeys && before.current instanceof HTMLElement && before.current.isConnected)
      before.current.focus({ preventScroll: true });
  };
  // What has the keys stays in sight although the page has less room now.
  useEffect(() => {
    const has = document.activeElement;
    const isSmall = has instanceof HTMLElement && has.offsetHeight < window.innerHeight / 4;
    if (toasts.length > 0 && isSmall && !region.current?.contains(has))
      has.scrollIntoView({ block: 'nearest' });
  }, [toasts.length]);
  useShortcuts([
    {
      keys: 'F6',
      label: t('screen-keys-notices'),
      group: t('screen-keys-general'),
      run: () => region.current?.querySelector('button')?.focus(),
    },
  ]);
  return (
    <section ref={region} className="kit-toasts" aria-label={t('screen-kit-notices')} onFocus={onFocus}>
      <div role="status" aria-live="polite" aria-relevant="additions">
        {toasts.map((toast) => (
          <ToastItem key={toast.id} toast={toast} onLeave={goBack} />
        ))}
      </div>
    </section>
  );
}

function ToastItem({ toast, onLeave }: { toast: Shown; onLeave: () => void }) {
  const { t } = useText();
  const [held, setHeld] = useState(false);
  const left = useRef(Math.max(toast.stay ?? shortestStay, shortestStay));

  const leave = () => {
    onLeave();
    dismiss(toast.id);
  };
  useEffect(() => {
    if (held) return;
    const since = Date.now();
    const timer = setTimeout(() => dismiss(toast.id), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(0, left.current - (Date.now() - since));
    };
  }, [held, toast.id]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering or focusing only holds the clock; nothing acts.
    <div
      className="kit-toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.message}</p>
      {toast.action && (
        <Button
          rank="tertiary"
          onPress={() => {
            toast.action?.run();
            leave();
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton label={t('screen-kit-dismiss')} onPress={leave}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
