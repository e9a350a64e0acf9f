import type { ComponentProps } from 'react'

/** Sound alone, its buttons drawn by whoever plays it. Captions belong to video; a song's words stand beside it. */
export function Sound(props: ComponentProps<'audio'>) {
  return <audio {...props} />
}
