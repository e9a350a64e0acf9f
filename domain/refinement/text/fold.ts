/**
 * One form for all ways to write a word: NFKC, lower case, typographic apostrophes, quotation marks and hyphens as their plain
 * ones. For ownership and for telling cosmetic changes from others, never for display.
 */
export function foldWord(word: string): string {
  if (/^[a-z0-9'-]*$/.test(word)) return word
  return word
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[‘’‚‛ʼʻ′`´＇]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\u00ad|[\u200b-\u200d]|\u2060|\ufeff|[\ufe00-\ufe0f]/g, '')
}

/** What is sung of a text, folded: without blanks, punctuation and the marks that go for it. */
export function foldSung(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replace(/[^a-z0-9$]+/g, '')
  return foldWord(text).replace(/[\p{P}\p{Z}\p{Sm}\p{Sk}\s]+/gu, '')
}
