import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FileProblem } from './file-problem.js';
import type { PdfPage } from './pdf-page.js';
import { PDF_WORKER_SOURCE } from './pdf-worker-source.js';
import { processorTime } from './processor-time.js';
import { READ_LIMITS } from './read-limits.js';

type Answer =
  { readonly pages: PdfPage[] } | { readonly tooMany: PDFDocumentProxy['numPages'] } | { readonly failed: string };

/** The library's own name for a file that wants a password. */
const LOCKED = 'PasswordException';
/** Memory of the thread in MB. */
const MEMORY = 256;
/** Milliseconds for loading the library, on top of those for reading. */
const LOADING = 10_000;
/** Rounds of the time for reading that a starved thread is waited for. */
const MOST_ROUNDS = 8;
/** Of its processor time: a thread that has had so much will not end in what is left of it. */
const NEARLY_ALL = 0.8;

/** A thread that has read a PDF and waits for the next; loading the library takes longer than reading. */
let idle: Worker | undefined;

/**
 * The characters of a PDF with their places. The library runs in a thread of its own: a hostile file can drive it in circles, and a
 * thread can be stopped.
 */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfPage[] | FileProblem> {
  const isLoaded = idle !== undefined;
  const worker = idle ?? startWorker();
  idle = undefined;
  worker.ref();
  const answer = await ask(worker, bytes, READ_LIMITS.time + (isLoaded ? 0 : LOADING));
  if (answer === null) {
    await worker.terminate();
    return { code: 'too-slow', seconds: READ_LIMITS.time / 1000 };
  }
  if (answer === 'stopped') return { code: 'corrupt', format: 'pdf' };
  await keep(worker);
  if ('pages' in answer) return answer.pages;
  if ('tooMany' in answer) return { code: 'too-many-pages', pages: answer.tooMany, limit: READ_LIMITS.pages };
  return { code: answer.failed === LOCKED ? 'encrypted' : 'corrupt', format: 'pdf' };
}

/** Lets a thread wait for the next PDF without keeping the program alive; one is enough. */
async function keep(worker: Worker): Promise<void> {
  worker.unref();
  if (idle) await worker.terminate();
  else idle = worker;
}

function startWorker(): Worker {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const worker = new Worker(PDF_WORKER_SOURCE, {
    eval: true,
    workerData: {
      library: pathToFileURL(join(folder, 'legacy/build/pdf.mjs')).href,
      characterMaps: `${join(folder, 'cmaps')}/`,
      fonts: `${join(folder, 'standard_fonts')}/`,
    },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    // What the library prints about odd files is of no use to anybody here.
    stdout: true,
    stderr: true,
  });
  worker.on('error', () => {
    if (idle === worker) idle = undefined;
  });
  return worker;
}

/** The worker's answer, null where it takes too long, 'stopped' where it broke down. */
function ask(worker: Worker, bytes: Uint8Array, milliseconds: number): Promise<Answer | 'stopped' | null> {
  return new Promise((resolve) => {
    const end = (answer: Answer | 'stopped' | null): void => {
      clearInterval(timer);
      worker.off('message', end).off('error', stop).off('exit', stop);
      resolve(answer);
    };
    const stop = (): void => {
      end('stopped');
    };
    const begun = processorTime();
    let rounds = 0;
    // On a machine that many share the clock runs ahead of the work: it is waited for as long as it has not had its processor time.
    const timer = setInterval(() => {
      rounds += 1;
      if (rounds >= MOST_ROUNDS || processorTime() - begun >= milliseconds * NEARLY_ALL) end(null);
    }, milliseconds);
    worker.on('message', end).on('error', stop).on('exit', stop);
    const limits = { mostPages: READ_LIMITS.pages, mostCharacters: READ_LIMITS.characters };
    worker.postMessage({ bytes: Uint8Array.from(bytes), ...limits });
  });
}
