import type { ComponentProps } from 'react';
import './plain-controls.css';

interface PlainButtonProps extends ComponentProps<'button'> {
  readonly kind?: 'primary' | 'default' | 'text';
  readonly large?: boolean;
  /** Its work is under way: it says so, keeps the focus and takes no second press. */
  readonly busy?: boolean;
}

/** A button without Ant Design, for the pages that load before it. */
export function PlainButton({
  kind = 'default',
  large = false,
  busy = false,
  className = '',
  onClick,
  children,
  ...rest
}: PlainButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`plain-button plain-${kind} ${large ? 'plain-large' : ''} ${className}`}
      aria-busy={busy}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && <span className="plain-spin" aria-hidden="true" />}
      {children}
    </button>
  );
}
