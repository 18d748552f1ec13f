/** What a key means at the desk. */
export type DeskCommand =
  | { readonly kind: 'level'; readonly level: number }
  | { readonly kind: 'indicator'; readonly by: 1 | -1 }
  | { readonly kind: 'town'; readonly by: 1 | -1 }
  | { readonly kind: 'next-unscored' }
  | { readonly kind: 'next-evidence' }
  | { readonly kind: 'suggestion' }
  | { readonly kind: 'comment' }
  | { readonly kind: 'submit' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'list' }
  | { readonly kind: 'search' }
  | { readonly kind: 'mark' }
  | { readonly kind: 'previous-year' }
  | { readonly kind: 'leave-field' };

export interface PressedKey {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const letters: Readonly<Record<string, DeskCommand>> = {
  ArrowUp: { kind: 'indicator', by: -1 },
  ArrowDown: { kind: 'indicator', by: 1 },
  j: { kind: 'town', by: 1 },
  k: { kind: 'town', by: -1 },
  n: { kind: 'next-unscored' },
  e: { kind: 'next-evidence' },
  s: { kind: 'suggestion' },
  c: { kind: 'comment' },
  '?': { kind: 'list' },
  // A Chinese keyboard gives the wide sign for the same key.
  '\uff1f': { kind: 'list' },
  '/': { kind: 'search' },
  '\uff0f': { kind: 'search' },
  // What the slash gives while a Chinese input method writes its own signs.
  '\u3001': { kind: 'search' },
  m: { kind: 'mark' },
  l: { kind: 'previous-year' },
};

/** Input methods send keys while a word is being composed; 229 is how older ones mark them. */
function belongsToInputMethod(pressed: PressedKey): boolean {
  return pressed.isComposing || pressed.keyCode === 229;
}

export function readDeskKey(pressed: PressedKey, isTyping: boolean): DeskCommand | null {
  if (belongsToInputMethod(pressed)) return null;
  const withCommand = pressed.ctrlKey || pressed.metaKey;
  if (withCommand && !pressed.altKey) {
    if (pressed.key === 'Enter') return { kind: 'submit' };
    if (pressed.key.toLowerCase() === 'z' && !isTyping) return { kind: 'undo' };
    return null;
  }
  if (withCommand || pressed.altKey) return null;
  if (isTyping) return pressed.key === 'Escape' ? { kind: 'leave-field' } : null;
  if (/^[0-4]$/.test(pressed.key)) return { kind: 'level', level: Number(pressed.key) };
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  return letters[key] ?? null;
}

const textInputs = 'textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"], [role="menu"]';

/** Whether keys pressed on this element write or choose something in it. */
export function isTypingTarget(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLInputElement) return !['button', 'checkbox', 'radio', 'submit'].includes(target.type);
  return target.closest(textInputs) !== null;
}
