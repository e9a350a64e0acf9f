import type { ComponentProps } from 'react'
import { classNames } from './class-names'

/** A key. Beside a label that says the same it is hidden from screen readers, and on phones. */
export function Kbd({ className, ...props }: ComponentProps<'kbd'>) {
  return (
    <kbd
      className={classNames(
        'rounded-sm border border-line-strong bg-raised px-1.5 py-0.5 font-sans text-xs text-ink aria-hidden:max-md:hidden',
        className,
      )}
      {...props}
    />
  )
}
