import type { AccountService } from './account.service.js';

/** Prints the link that makes the first administrator, while there is none. Each start prints a fresh one. */
export async function announceSetupLink(
  accounts: AccountService,
  address: string,
  say: (line: string) => void,
): Promise<void> {
  const path = await accounts.makeSetupLink();
  if (path === null) return;
  say('还没有系统管理员。请在 24 小时内打开下面的链接设立（只能用一次）：');
  say('There is no administrator yet. Open this link within 24 hours to become one (it works once):');
  // the page asks the first administrator for names too
  say(`  ${address}${path}&first=1`);
}
