import { showVerification } from './show-verification.js';
import { verifyPackage } from '../src/verify-package.js';

const outcome = document.querySelector<HTMLElement>('#outcome');
const input = document.querySelector<HTMLInputElement>('#file');

async function verify(file: File): Promise<void> {
  if (!outcome) return;
  outcome.replaceChildren(`正在核对 ${file.name}… checking`);
  outcome.setAttribute('aria-busy', 'true');
  const zip = new Uint8Array(await file.arrayBuffer());
  // lets the words above be painted: what follows keeps the page busy for a moment
  await new Promise((resolve) => setTimeout(resolve, 50));
  outcome.replaceChildren(...showVerification(file.name, verifyPackage(zip)));
  outcome.removeAttribute('aria-busy');
}

input?.addEventListener('change', () => {
  const [file] = input.files ?? [];
  if (file) void verify(file);
  // the same file again, after it was changed, is a choice too
  input.value = '';
});
for (const name of ['dragover', 'dragleave', 'drop'] as const)
  document.addEventListener(name, (event) => {
    event.preventDefault();
    document.body.classList.toggle('over', name === 'dragover');
    const [file] = name === 'drop' ? (event.dataTransfer?.files ?? []) : [];
    if (file) void verify(file);
  });
