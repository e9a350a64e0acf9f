'use client'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Unbroken } from '@/components/rotation/unbroken'
import { classNames } from '@/components/ui/class-names'
import type { Tone } from './grid-hold'
import type { Remark } from './sentences'

const tones = {
  bad: { look: 'text-bad', Icon: CircleAlert },
  warn: { look: 'text-warn', Icon: TriangleAlert },
  good: { look: 'text-good', Icon: CircleCheck },
  note: { look: 'text-muted', Icon: Info },
}

/** `as="span"` inside of a button, where no list may be. */
export function RemarkList({ remarks, none, as = 'ul' }: { remarks: Remark[]; none: string; as?: 'ul' | 'span' }) {
  if (remarks.length === 0) return <RemarkLine tone="good" text={none} as={as === 'ul' ? 'p' : 'span'} />
  const List = as
  return (
    <List className="flex flex-col gap-1">
      {remarks.map(({ key, tone, text }) => (
        <RemarkLine key={key} tone={tone} text={<Unbroken>{text}</Unbroken>} as={as === 'ul' ? 'li' : 'span'} />
      ))}
    </List>
  )
}

type LineProps = { tone: Tone; text: ReactNode; as: 'p' | 'li' | 'span' | 'div' }

export function RemarkLine({ tone, text, as: Tag }: LineProps) {
  const { look, Icon } = tones[tone]
  return (
    <Tag className={classNames('flex items-start gap-2', look)}>
      <Icon aria-hidden className="mt-1 size-4 shrink-0" />
      <span className="min-w-0">{text}</span>
    </Tag>
  )
}
