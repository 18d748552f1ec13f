import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 in hexadecimal, of bytes or of a text's UTF-8 bytes. At once and without the browser's own, which a page opened from a disk may lack. */
export function sha256(content: string | Uint8Array): string {
  return bytesToHex(digest(typeof content === 'string' ? new TextEncoder().encode(content) : content));
}
