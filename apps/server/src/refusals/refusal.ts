import type { Bilingual } from '@fazhi/domain';

export type RefusalCode =
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'wrong-password'
  | 'invalid-input'
  | 'sheet-submitted'
  | 'already-published'
  | 'no-report'
  | 'not-submitted'
  | 'link-spent'
  | 'name-taken'
  | 'wrong-phase'
  | 'changed-meanwhile'
  | 'results-prepared';

/** Something the caller asked for and may not have, in words for them. Returned, never thrown. */
export interface Refusal {
  readonly __typename: 'Refusal';
  readonly code: RefusalCode;
  readonly message: Bilingual;
}

const MESSAGES: Readonly<Record<RefusalCode, Bilingual>> = {
  'not-signed-in': { zh: '请先登录', en: 'Sign in first' },
  forbidden: { zh: '您的账号没有这项权限', en: 'Your account may not do this' },
  'not-found': { zh: '没有找到，或者您无权查看', en: 'Not found, or not yours to see' },
  'wrong-password': { zh: '用户名或密码不正确', en: 'Login name or password is wrong' },
  'invalid-input': { zh: '填写的内容不符合要求', en: 'The input is not valid' },
  'sheet-submitted': { zh: '评分表已经提交，要修改请先撤回', en: 'The sheet is submitted; reopen it to change it' },
  'already-published': { zh: '结果已经公布，不能再改', en: 'The result is published and stays as it is' },
  'no-report': { zh: '该单位还没有可用的报告', en: 'No report stands for this town yet' },
  'not-submitted': { zh: '还没有已提交的评分表', en: 'No sheet has been submitted yet' },
  'link-spent': {
    zh: '链接已经用过或者过期，请向系统管理员要一个新的',
    en: 'The link is spent or expired; ask the administrator for a new one',
  },
  'name-taken': { zh: '这个名称已经有人用了', en: 'This name is taken' },
  'wrong-phase': { zh: '现在的阶段不能办这件事', en: 'The present phase does not allow this' },
  'changed-meanwhile': {
    zh: '别人刚刚改过，什么也没有写入；请看过最新内容再办',
    en: 'Somebody changed it just now, and nothing was written; look at it again first',
  },
  'results-prepared': {
    zh: '结果已经按现在的计分办法生成，办法不能再改；要改先撤回未告知的结果',
    en: 'A result rests on these rules, and they stay as they are; withdraw the result first, while no town was told',
  },
};

/** A refusal with its usual words, or with words of its own. */
export function refuse(code: RefusalCode, message: Bilingual = MESSAGES[code]): Refusal {
  return { __typename: 'Refusal', code, message };
}
