import { describe, expect, test } from 'vitest';
import { isTypingTarget, readDeskKey, type PressedKey } from './desk-keys';

function press(key: string, more: Partial<PressedKey> = {}): PressedKey {
  return { key, keyCode: 0, isComposing: false, ctrlKey: false, metaKey: false, altKey: false, ...more };
}

describe('keys of the desk', () => {
  test.each([
    ['0', { kind: 'level', level: 0 }],
    ['4', { kind: 'level', level: 4 }],
    ['ArrowUp', { kind: 'indicator', by: -1 }],
    ['ArrowDown', { kind: 'indicator', by: 1 }],
    ['j', { kind: 'town', by: 1 }],
    ['K', { kind: 'town', by: -1 }],
    ['n', { kind: 'next-unscored' }],
    ['e', { kind: 'next-evidence' }],
    ['s', { kind: 'suggestion' }],
    ['c', { kind: 'comment' }],
    ['/', { kind: 'search' }],
    ['／', { kind: 'search' }],
    ['、', { kind: 'search' }],
    ['m', { kind: 'mark' }],
    ['l', { kind: 'previous-year' }],
    ['?', { kind: 'list' }],
    ['？', { kind: 'list' }],
  ])('%s', (key, command) => {
    expect(readDeskKey(press(key), false)).toEqual(command);
  });

  test.each(['5', '9', 'a', 'x', 'Enter', 'Delete', 'Backspace', ' '])('%s means nothing', (key) => {
    expect(readDeskKey(press(key), false)).toBeNull();
  });

  test('Ctrl+Enter submits, from a field too; Cmd+Enter as well', () => {
    expect(readDeskKey(press('Enter', { ctrlKey: true }), false)).toEqual({ kind: 'submit' });
    expect(readDeskKey(press('Enter', { ctrlKey: true }), true)).toEqual({ kind: 'submit' });
    expect(readDeskKey(press('Enter', { metaKey: true }), false)).toEqual({ kind: 'submit' });
  });

  test('Ctrl+Z undoes outside fields and is the field’s own inside', () => {
    expect(readDeskKey(press('z', { ctrlKey: true }), false)).toEqual({ kind: 'undo' });
    expect(readDeskKey(press('z', { ctrlKey: true }), true)).toBeNull();
  });

  test.each(['0', '4', 'j', 'n', 's', 'c', '?', '/', '、', 'm', 'l', 'ArrowDown'])('%s is off while typing', (key) => {
    expect(readDeskKey(press(key), true)).toBeNull();
  });

  test('Escape leaves a field', () => {
    expect(readDeskKey(press('Escape'), true)).toEqual({ kind: 'leave-field' });
    expect(readDeskKey(press('Escape'), false)).toBeNull();
  });

  test.each([
    ['3', { ctrlKey: true }],
    ['c', { ctrlKey: true }],
    ['s', { metaKey: true }],
    ['n', { altKey: true }],
  ])('%s with a modifier is the browser’s', (key, more) => {
    expect(readDeskKey(press(key, more), false)).toBeNull();
  });
});

describe('input methods', () => {
  test.each(['1', '3', 'n', 'Enter', 'Escape', 'ArrowDown'])(
    '%s while a word is composed is the input method’s',
    (key) => {
      expect(readDeskKey(press(key, { isComposing: true }), false)).toBeNull();
      expect(readDeskKey(press(key, { isComposing: true }), true)).toBeNull();
    },
  );

  test('the Enter that ends a composition does not submit, even with Ctrl held', () => {
    expect(readDeskKey(press('Enter', { isComposing: true, ctrlKey: true }), true)).toBeNull();
  });

  test('older input methods mark their keys with 229', () => {
    expect(readDeskKey(press('3', { keyCode: 229 }), false)).toBeNull();
    expect(readDeskKey(press('Process', { keyCode: 229 }), false)).toBeNull();
  });
});

describe('what counts as typing', () => {
  test.each([
    ['<textarea></textarea>', true],
    ['<input type="text">', true],
    ['<input type="password">', true],
    ['<input type="radio">', false],
    ['<button></button>', false],
    ['<div contenteditable="true"></div>', true],
    ['<div role="combobox"></div>', true],
    ['<div tabindex="0"></div>', false],
  ])('%s', (html, isTyping) => {
    document.body.innerHTML = html;
    expect(isTypingTarget(document.body.firstElementChild)).toBe(isTyping);
  });
});
