/** How titles are compared in searches: without case, Unicode form or more than one blank. */
export const foldTitle = (title: string): string => title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
