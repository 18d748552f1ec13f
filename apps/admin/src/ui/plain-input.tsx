import type { InputHTMLAttributes } from 'react';
import './plain-controls.css';

/** A line to type in without Ant Design, for the pages that load before it. */
export function PlainInput({
  large = false,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & { readonly large?: boolean }) {
  return <input {...rest} className={`plain-input ${large ? 'plain-large' : ''}`} />;
}
