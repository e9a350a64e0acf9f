import type { ComponentProps } from 'react'

/** Something larger than its box, which can be scrolled by keyboard and has a name for who doesn't see it. */
export function ScrollBox({ label, ...props }: ComponentProps<'section'> & { label: string }) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no pointer scrolls it with the arrows, so it has to take the focus
  return <section aria-label={label} tabIndex={0} {...props} />
}
