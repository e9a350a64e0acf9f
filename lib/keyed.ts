/** Each item with a key of its own: its name, and which of its namesakes it is. For lists whose items come without an id. */
export function keyed<T>(items: readonly T[], nameOf: (item: T) => string): { key: string; item: T }[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const name = nameOf(item)
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    return { key: `${nth} ${name}`, item }
  })
}
