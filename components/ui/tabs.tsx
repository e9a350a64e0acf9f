'use client'
import { Tabs as Radix } from 'radix-ui'
import type { ComponentProps } from 'react'
import { classNames } from './class-names'

export const Tabs = Radix.Root
export const TabsContent = Radix.Content

export function TabsList({ className, ...props }: ComponentProps<typeof Radix.List>) {
  return <Radix.List className={classNames('flex gap-1 overflow-x-auto border-b border-line', className)} {...props} />
}

export function TabsTrigger({ className, ...props }: ComponentProps<typeof Radix.Trigger>) {
  return (
    <Radix.Trigger
      className={classNames(
        '-mb-px min-h-11 border-b-2 focus-visible:-outline-offset-2 border-transparent px-3 whitespace-nowrap text-muted data-[state=active]:border-lamp-ink data-[state=active]:text-ink md:min-h-9',
        className,
      )}
      {...props}
    />
  )
}
