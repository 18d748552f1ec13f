import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LabelledReport, Labels } from './labels.js';

/** The labelled reports of a folder, by name; a label file without its text is left out. None where the folder is missing. */
export function loadLabelled(labelFolder: string, textFolder: string = labelFolder): readonly LabelledReport[] {
  if (!existsSync(labelFolder)) return [];
  return readdirSync(labelFolder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const id = basename(file, '.json');
      const textFile = join(textFolder, `${id}.txt`);
      if (!existsSync(textFile)) return [];
      const labels = JSON.parse(readFileSync(join(labelFolder, file), 'utf8')) as Labels;
      return [{ id, text: readFileSync(textFile, 'utf8'), labels }];
    });
}
