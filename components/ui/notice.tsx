import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classNames } from './class-names'

const tones = {
  info: { look: 'border-line bg-raised text-ink', Icon: Info },
  warn: { look: 'border-warn bg-warn-soft text-warn', Icon: TriangleAlert },
  error: { look: 'border-bad bg-bad-soft text-bad', Icon: CircleAlert },
  good: { look: 'border-good bg-good-soft text-good', Icon: CircleCheck },
}

type Props = ComponentProps<'div'> & { tone?: keyof typeof tones }

/** One sentence, or a few, that a person should read. */
export function Notice({ tone = 'info', className, children, ...props }: Props) {
  const { look, Icon } = tones[tone]
  return (
    <div className={classNames('flex gap-3 rounded-md border px-3 py-2', look, className)} {...props}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
