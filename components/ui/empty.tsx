import type { ReactNode } from 'react'

/** Says the next step, with at most one button. */
export function Empty({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-3 rounded-lg border border-dashed border-line-strong p-6">
      <p className="text-lg font-medium">{title}</p>
      {children && <div className="max-w-[70ch] text-muted">{children}</div>}
      {action}
    </div>
  )
}
