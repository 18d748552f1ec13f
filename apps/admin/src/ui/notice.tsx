import type { ReactNode } from 'react';

interface NoticeProps {
  readonly tone?: 'plain' | 'alert' | 'next';
  readonly title?: string;
  readonly children: ReactNode;
}

/** A sentence that stands on the page until it is no longer so. */
export function Notice({ tone = 'plain', title, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'alert' ? 'alert' : 'status'}>
      {title !== undefined && <strong className="notice-title">{title}</strong>}
      {children}
    </div>
  );
}
