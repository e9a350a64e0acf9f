'use client'
import { ChevronDown } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { classNames } from '@/components/ui/class-names'

type Props = { title: ReactNode; note?: ReactNode; open?: boolean; className?: string; children: ReactNode }

/** One of the board's panels: a heading that folds what stands under it. */
export function Panel({ title, note, open = true, className, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classNames('rounded-lg border border-line bg-panel', className)}>
      <details open={open} className="group">
        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-lg px-4 py-2 [&::-webkit-details-marker]:hidden">
          <h2 id={id} className="text-lg font-semibold">
            {title}
          </h2>
          {note && <span className="text-muted">{note}</span>}
          <ChevronDown
            aria-hidden
            className="ml-auto size-4 shrink-0 text-muted transition-transform group-open:rotate-180 motion-reduce:transition-none"
          />
        </summary>
        <div className="flex flex-col gap-3 px-4 pb-4">{children}</div>
      </details>
    </section>
  )
}
