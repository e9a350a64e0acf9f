/** Syllables of an English word by its spelling: right for about nine words in ten, so always shown as a guess. `word` is folded. */
export function guessSyllables(word: string): number {
  const letters = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]/g, '')
  if (letters === '') return 0
  if (letters.length <= 3 && !/[aeiouy][^aeiouy]+[aeiouy]/.test(letters)) return 1
  let groups = letters.replace(/^y|qu/g, (found) => (found === 'y' ? 'j' : 'q')).match(/[aeiouy]+/g)?.length ?? 0
  if (/[^aeiouy]e$/.test(letters) && !/[^aeiouylr]le$/.test(letters)) groups--
  if (/(?:[^aeiouytdc]|[aeiouy]c)ed$/.test(letters) && !/[^aeiouy][lr]ed$/.test(letters)) groups--
  if (/[^aeiouysxzcg]es$/.test(letters) && !/(?:sh|ch|[^aeiouylr]l)es$/.test(letters)) groups--
  groups +=
    letters.match(
      /[aeiouy]*(?:ia(?!n$|l$|g)|io(?!n|u)|iu|eo(?!u)|uou|ying|[aeo]ing|[^q]ua[^iry]|(?<!^)y[ao](?!u)|[^ctxg]iou|[^aeiouy]ie(?:r|st))/g,
    )?.length ?? 0
  if (/(?:thm|[aeiouy]sm)s?$/.test(letters)) groups++
  if (/[^aeiou]iets?$|quiet/.test(letters)) groups++
  groups -= letters.match(/[^aeiouy]e(?:ly|ful|less|ness|ment)/g)?.length ?? 0
  return Math.max(1, groups)
}
