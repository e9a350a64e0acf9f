import { type ReactNode, useId } from 'react'
import { classNames } from '@/components/ui/class-names'

export function Section({ title, className, children }: { title: ReactNode; className?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={classNames('min-w-0 rounded-lg border border-line bg-panel p-4 md:p-5', className)}
    >
      <h2 id={id} className="mb-3 text-lg font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}
