/** An empty place that teaches: what belongs here, and the first step. */
import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  /** `h1` where nothing else is on the page. */
  heading?: 'h1' | 'h2';
  children?: ReactNode;
  actions?: ReactNode;
}

export function EmptyState({ title, heading: Heading = 'h2', children, actions }: EmptyStateProps) {
  return (
    <section className="kit-empty">
      <Heading>{title}</Heading>
      {children && <div className="text-quiet">{children}</div>}
      {actions && <div className="flex gap-2">{actions}</div>}
    </section>
  );
}
