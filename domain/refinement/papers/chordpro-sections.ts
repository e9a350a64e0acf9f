import { sectionKindOf } from '../song/section-kind'

const known: Record<string, string> = { c: 'chorus', v: 'verse', b: 'bridge' }

/** Environments whose lines aren't sung. */
export const notSung = /^(tab|grid|abc|ly|svg|textblock|t|g)$/

/** The section that `{start_of_chorus}`, `{soc}` or `{start_of_final_hook}` opens; null for other directives. */
export function openedBy(directive: string): string | null {
  const [, short, long] = directive.match(/^(?:so([a-z])|start_of_([\p{L}\p{N}_-]+))$/u) ?? []
  return short ? (known[short] ?? short) : (long ?? null)
}

export const isEnd = (directive: string) => /^(eo[a-z]|end_of_[\p{L}\p{N}_-]+)$/u.test(directive)

/** The header of a section without a label: `final_hook` is `Final Hook`. */
export function labelOf(section: string): string {
  return section.replace(/[_-]+/g, ' ').replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase())
}

/** The environment for a header: `Chorus 2` and `후렴` are a chorus, `Pre-Chorus` a pre_chorus, `속삭임` a part. */
export function sectionOf(label: string): string {
  const name = label
    .toLowerCase()
    .replace(/[\s\d:.]+$/, '')
    .replace(/[\s-]+/g, '_')
  if (/^(chorus|verse|bridge)(_|$)/.test(name)) return name.split('_')[0]!
  if (/^[a-z][a-z_]{1,30}$/.test(name) && !notSung.test(name)) return name
  const kind = sectionKindOf(label)
  return kind === 'other' ? 'part' : kind.replace('-', '_')
}
