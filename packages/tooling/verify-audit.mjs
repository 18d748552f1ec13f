// npm run verify-audit: checks the hash chain of the data folder's record.
import { runServerCommand } from './server-command.mjs';

await runServerCommand('verify-audit');
