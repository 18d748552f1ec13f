import { readPassword, samplePasswordFile } from './sample-password.js';

/** Says where to go and how to sign in, at every start. */
export async function announceSampleAccounts(
  dataFolder: string,
  address: string,
  say: (line: string) => void,
): Promise<void> {
  const password = await readPassword(dataFolder);
  if (password === null) return;
  say('');
  say(`打开 ${address} 登录 / open ${address} and sign in`);
  say('  考评负责人 lead · 考评员 assessor1 assessor2 assessor3 · 乡镇 yanxi baizhi …… · 管理员 admin');
  say('  lead · assessors assessor1 to assessor3 · towns yanxi, baizhi, … · administrator admin');
  say(`  密码 / password: ${password}`);
  say(`  全部账号见 / all accounts: ${samplePasswordFile(dataFolder)}`);
  say('');
}
