import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { widenPunctuation } from './widen-punctuation.js';

test.each([
  ['(一)加强领导,落实责任;办结率100%。', '（一）加强领导，落实责任；办结率100%。'],
  ['(1)加强(2)落实', '（1）加强（2）落实'],
  ['受理25,000件,8:00开会', '受理25,000件，8:00开会'],
  ['见 http://a.example/(x,y)?z', '见 http://a.example/(x,y)?z'],
  ['落实"谁执法谁普法"责任制', '落实“谁执法谁普法”责任制'],
  ['未成对的"引号\n下一行"成对"', '未成对的“引号\n下一行“成对”'],
  ['律师常年服务???。何事?', '律师常年服务???。何事？'],
  ['落实到位，没有变化。', '落实到位，没有变化。'],
])('%s', (text, widened) => {
  expect(widenPunctuation(text)).toBe(widened);
});

it('keeps every offset, whatever the string', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom('会', ',', '(', '"', '\n', '\ud800'), fc.string({ unit: 'binary' }))),
      (parts) => {
        const text = parts.join('');
        expect(widenPunctuation(text)).toHaveLength(text.length);
      },
    ),
  );
});
