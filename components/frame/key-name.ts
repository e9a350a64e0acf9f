/** `Mod` before `Alt` before `Shift`; a letter with Shift is a capital: `Shift+J`. Marks such as `[` or `?` carry no Shift. */
export function keyName({ key, ctrlKey, metaKey, altKey, shiftKey, code }: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  // With a Korean layout the letter keys write jamo: the place of the key says which one is meant.
  const plain = /^[a-z]$/i.test(key)
    ? key
    : letter && !/^[\p{Script=Latin}]$/u.test(key)
      ? letter
      : altKey && digit
        ? digit
        : key
  const base = plain === ' ' ? 'Space' : plain.length === 1 && /[a-z]/i.test(plain) ? plain.toLowerCase() : plain
  const shifted = shiftKey && (base.length > 1 || /^[a-z]$/.test(base))
  const name = shifted && base.length === 1 ? base.toUpperCase() : base
  return [(ctrlKey || metaKey) && 'Mod', altKey && 'Alt', shifted && 'Shift', name].filter(Boolean).join('+')
}
