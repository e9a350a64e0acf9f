/** Whether a header such as `"a", W/"b"` or `*` names this tag. Strong comparison takes no weak tag (RFC 9110 §8.8.3.2). */
function names(header: string, etag: string, strong: boolean): boolean {
  if (header.trim() === '*') return true
  const tags = header.split(',').map((tag) => tag.trim())
  return tags.some((tag) => tag === etag || (!strong && tag === `W/${etag}`))
}

type Headers = Partial<Record<'if-match' | 'if-none-match' | 'if-range' | 'range', string>>

/** What a request's conditions make of it, in the order of RFC 9110 §13.2.2. `range` is undefined when the whole is wanted. */
export function weigh(
  headers: Headers,
  etag: string,
): { status: 412 | 304 } | { status: 200; range: string | undefined } {
  if (headers['if-match'] !== undefined && !names(headers['if-match'], etag, true)) return { status: 412 }
  if (headers['if-none-match'] !== undefined && names(headers['if-none-match'], etag, false)) return { status: 304 }
  // A date can't be compared with: our bytes have a name, not an age.
  const stale = headers['if-range'] !== undefined && headers['if-range'].trim() !== etag
  return { status: 200, range: stale ? undefined : headers.range }
}
