import { keyed } from '@/lib/keyed'

/** "Su-bin" in one piece: the words of a sentence that a hyphen would let break at the end of a line. The text stays as it is. */
export function Unbroken({ children }: { children: string }) {
  return keyed(children.split(hyphenated), String).map(({ key, item }) =>
    hyphenated.test(item) ? (
      <span key={key} className="whitespace-nowrap">
        {item}
      </span>
    ) : (
      item
    ),
  )
}

const hyphenated = /(\p{Lu}[\p{L}’']*-\p{L}[\p{L}’'-]*)/u
