/** Small marks. A symbol is never alone: the word stands beside it. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export function Tag({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'accent' | 'warn' | 'danger';
  children: ReactNode;
}) {
  return (
    <span className="kit-tag" data-tone={tone}>
      {children}
    </span>
  );
}

/**
 * A shape with its word. `tone` is a text colour utility made from a token (`text-health-on-track`): shape and
 * word carry the meaning, colour only repeats it.
 */
export function Mark({
  icon: Icon,
  tone,
  children,
}: {
  icon: LucideIcon;
  tone?: string;
  children: ReactNode;
}) {
  return (
    <span className="kit-symbol">
      <Icon size={16} strokeWidth={2.25} aria-hidden className={tone} />
      <span>{children}</span>
    </span>
  );
}
