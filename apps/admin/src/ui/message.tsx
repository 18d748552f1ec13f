import type { ReactNode } from 'react';
import { PlainButton } from './plain-button';

interface MessageProps {
  readonly title: string;
  readonly tone?: 'plain' | 'alert';
  readonly children?: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A page's whole answer where there is nothing to show: what is so, and the one next step. */
export function Message({ title, tone = 'plain', children, action }: MessageProps) {
  return (
    <section className={`message message-${tone}`} role={tone === 'alert' ? 'alert' : undefined}>
      <h2>{title}</h2>
      {children}
      {action !== undefined && (
        <PlainButton kind="primary" onClick={action.run}>
          {action.label}
        </PlainButton>
      )}
    </section>
  );
}
