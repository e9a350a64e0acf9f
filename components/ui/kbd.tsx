import type { ComponentProps } from 'react'
import { classNames } from './class-names'

export function Kbd({ className, ...props }: ComponentProps<'kbd'>) {
  return (
    <kbd
      className={classNames(
        'rounded-sm border border-line-strong bg-raised px-1.5 py-0.5 font-sans text-xs text-ink',
        className,
      )}
      {...props}
    />
  )
}
