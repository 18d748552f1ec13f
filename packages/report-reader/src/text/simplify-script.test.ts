import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { isTraditional, simplifyScript } from './simplify-script.js';

test.each([
  ['召開法治建設專題會議4次，「學法」6次', '召开法治建设专题会议4次，“学法”6次'],
  ['化解矛盾糾紛、規範性文件備案審查', '化解矛盾纠纷、规范性文件备案审查'],
  ['党委书记与副书记', '党委书记与副书记'],
])('%s', (text, simplified) => {
  expect(simplifyScript(text)).toBe(simplified);
});

test.each([
  ['宣传督查，解决问题；宣讲、督导、解释', false],
  ['宣傳督查，解決問題；宣講、督導、解釋', true],
])('%s is in traditional script: %s', (text, traditional) => {
  expect(isTraditional(text)).toBe(traditional);
});

it('keeps every offset, whatever the string', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom('開', '會', '𠮷', '「', '\n', '\ud800'), fc.string({ unit: 'binary' }))),
      (parts) => {
        const text = parts.join('');
        expect(simplifyScript(text)).toHaveLength(text.length);
      },
    ),
  );
});
