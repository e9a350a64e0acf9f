import { createSHA256 } from 'hash-wasm'

const step = 4 * 1024 ** 2

/** The sha256 of a file, read piece by piece: WebCrypto can't do that, and isn't there on plain http. */
export async function hashFile(file: Blob, stopped: () => boolean = () => false): Promise<string> {
  const hash = await createSHA256()
  for (let at = 0; at < file.size; at += step) {
    if (stopped()) throw new DOMException('Stopped', 'AbortError')
    hash.update(new Uint8Array(await file.slice(at, at + step).arrayBuffer()))
  }
  return hash.digest()
}
