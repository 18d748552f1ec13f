// npm run doctor: looks whether tables, files, record and results fit together, and says what to do.
import { runServerCommand } from './server-command.mjs';

await runServerCommand('doctor');
