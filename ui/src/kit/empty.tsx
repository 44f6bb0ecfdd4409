/** An empty place that teaches: what belongs here, and the first step. */
import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <section className="kit-empty">
      <h2>{title}</h2>
      {children && <div className="text-quiet">{children}</div>}
      {actions && <div className="flex gap-2">{actions}</div>}
    </section>
  );
}
