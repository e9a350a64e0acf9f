'use client'
import { Popover as Radix } from 'radix-ui'
import type { ComponentProps } from 'react'
import { classNames } from './class-names'

export const Popover = Radix.Root
export const PopoverTrigger = Radix.Trigger

/** A small form or a few facts beside what opened it. */
export function PopoverContent({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        align="start"
        sideOffset={4}
        collisionPadding={8}
        className={classNames(
          'z-30 max-h-(--radix-popover-content-available-height) w-80 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-md border border-line-strong bg-panel p-3 shadow-panel',
          className,
        )}
        {...props}
      />
    </Radix.Portal>
  )
}
