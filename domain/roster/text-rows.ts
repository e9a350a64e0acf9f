/** The sign between the cells of pasted text, told by its first filled line: spreadsheets paste tabs, files have commas or semicolons. */
export function delimiterOf(text: string): '\t' | ';' | ',' {
  const line = text.split(/\r\n?|\n/).find((each) => each.trim() !== '') ?? ''
  const plain = line.replace(/"[^"]*"/g, '')
  if (plain.includes('\t')) return '\t'
  const count = (sign: string) => plain.split(sign).length
  return count(';') > count(',') ? ';' : ','
}
