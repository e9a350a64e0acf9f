import { type ClassNameValue, extendTailwindMerge } from 'tailwind-merge'

const merge = extendTailwindMerge({ extend: { theme: { text: ['lyric'] } } })

/** Joins class names; of two that say the same thing the later one wins. */
export const classNames = (...names: ClassNameValue[]) => merge(...names)
