const longest = 120

/**
 * A file's name as it may be shown: one line, without control characters and without the marks that turn the direction of writing
 * (they make `exe.vaw` out of `wav.exe`). At most 120 characters, the extension kept. Never used as a path.
 */
export function cleanFileName(name: string): string {
  const tidy = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, '')
    .replace(/^.*[\\/]/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const letters = [...tidy]
  if (letters.length <= longest) return tidy || 'demo'
  const [extension = ''] = /\.[^.]{1,10}$/.exec(tidy) ?? []
  return `${letters.slice(0, longest - extension.length - 1).join('')}…${extension}`
}

/** The value of a `content-disposition` header (RFC 6266) that saves under this name in old and new browsers. */
export function attachmentNamed(name: string): string {
  const clean = cleanFileName(name)
  const ascii = clean.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
