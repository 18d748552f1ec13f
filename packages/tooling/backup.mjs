// npm run backup -- folder: copies everything that the installation keeps, while it runs.
import { runServerCommand } from './server-command.mjs';

await runServerCommand('backup');
