// npm run restore -- backup's folder: puts a backup into an empty place and proves it equal.
import { runServerCommand } from './server-command.mjs';

await runServerCommand('restore');
