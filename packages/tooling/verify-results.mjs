// npm run verify-results: computes every result of the data folder again.
import { runServerCommand } from './server-command.mjs';

await runServerCommand('verify-results');
