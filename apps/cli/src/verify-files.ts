import { verifyPackage } from '@fazhi/sealed-package';
import { describeOpenError } from './describe-open-error.js';
import { formatVerification } from './format-verification.js';
import type { Command } from './parse-command.js';
import type { Terminal } from './terminal.js';

/** Verifies packages one after another. @returns whether all of them hold */
export async function verifyFiles(
  { files, json, language }: Extract<Command, { name: 'verify' }>,
  terminal: Terminal,
): Promise<boolean> {
  let isWhole = true;
  for (const path of files) {
    try {
      const found = verifyPackage(await terminal.readFile(path));
      isWhole &&= found.ok;
      await terminal.print(
        json ? `${JSON.stringify({ file: path, ...found })}\n` : formatVerification(path, found, language),
      );
    } catch (error) {
      isWhole = false;
      terminal.complain(`${path}: ${describeOpenError(error, language)}\n`);
    }
  }
  return isWhole;
}
