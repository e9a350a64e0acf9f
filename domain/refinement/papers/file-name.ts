import { onOneLine } from './paper'

/** A song's title as the name of a file that every system keeps; `kind` tells what of the song it is. */
export function paperFileName(title: string, kind: string, extension: string): string {
  const name = onOneLine(title)
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replace(/[\\/:*?"<>|%]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const short = [...(name || 'song')].slice(0, 80).join('').trim()
  return `${short} – ${kind}.${extension}`
}
