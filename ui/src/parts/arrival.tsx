/** The first sentence of what unfolds and has no field to begin with: it takes the focus, so that the keys are there. */
import { type ReactNode, useEffect, useRef } from 'react';

export function Arrival({ children }: { children: ReactNode }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus({ preventScroll: true }), []);
  return (
    <p ref={line} tabIndex={-1} className="kit-hint">
      {children}
    </p>
  );
}
