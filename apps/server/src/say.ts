/** Prints a line in each language, for a command. */
export function say(zh: string, en: string): void {
  process.stdout.write(`${zh}\n${en}\n`);
}
