'use client'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ComponentProps } from 'react'
import { classNames } from './class-names'

export const Menu = Radix.Root
export const MenuTrigger = Radix.Trigger

export function MenuContent({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        sideOffset={4}
        collisionPadding={8}
        className={classNames(
          'z-50 max-h-(--radix-dropdown-menu-content-available-height) max-w-[min(24rem,calc(100vw-1rem))] min-w-48 overflow-y-auto break-words rounded-md border border-line bg-panel p-1 shadow-panel',
          className,
        )}
        {...props}
      />
    </Radix.Portal>
  )
}

export function MenuItem({ className, ...props }: ComponentProps<typeof Radix.Item>) {
  return (
    <Radix.Item
      className={classNames(
        'flex min-h-11 items-center gap-2 rounded-sm px-3 outline-none data-disabled:opacity-50 data-highlighted:bg-raised md:min-h-8 [&_svg]:size-4',
        className,
      )}
      {...props}
    />
  )
}

export function MenuLabel({ className, ...props }: ComponentProps<typeof Radix.Label>) {
  return <Radix.Label className={classNames('px-3 py-1 text-sm text-muted', className)} {...props} />
}

export function MenuSeparator(props: ComponentProps<typeof Radix.Separator>) {
  return <Radix.Separator className="my-1 h-px bg-line" {...props} />
}
