import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface EmptyStateProps {
  readonly title?: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly to: string };
  readonly children?: ReactNode;
}

/** What will be here, and the one next step. */
export function EmptyState({ title, text, action, children }: EmptyStateProps) {
  return (
    <section className="message">
      {title !== undefined && <h2>{title}</h2>}
      <p>{text}</p>
      {action !== undefined && (
        <Link className="button-link" to={action.to}>
          {action.label}
        </Link>
      )}
      {children}
    </section>
  );
}
