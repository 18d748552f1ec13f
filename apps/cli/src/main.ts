#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { languageOf } from './language.js';
import { runCli } from './run-cli.js';

process.exitCode = await runCli(process.argv.slice(2), languageOf(process.env), {
  readFile: (path) => readFile(path),
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
