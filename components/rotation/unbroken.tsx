/** "Su-bin" in one piece: the words of a sentence that a hyphen would let break at the end of a line. The text stays as it is. */
export function Unbroken({ children }: { children: string }) {
  return children.split(hyphenated).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
      <span key={i} className="whitespace-nowrap">
        {part}
      </span>
    ),
  )
}

const hyphenated = /(\p{Lu}[\p{L}’']*-\p{L}[\p{L}’'-]*)/u
