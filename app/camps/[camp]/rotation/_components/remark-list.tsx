'use client'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import type { Remark } from './sentences'

const tones = {
  bad: { look: 'text-bad', Icon: CircleAlert },
  warn: { look: 'text-warn', Icon: TriangleAlert },
  good: { look: 'text-good', Icon: CircleCheck },
  note: { look: 'text-muted', Icon: Info },
}

export function RemarkList({ remarks, none }: { remarks: Remark[]; none: string }) {
  if (remarks.length === 0) return <Line tone="good" text={none} as="p" />
  return (
    <ul className="flex flex-col gap-1">
      {remarks.map(({ key, tone, text }) => (
        <Line key={key} tone={tone} text={text} as="li" />
      ))}
    </ul>
  )
}

function Line({ tone, text, as: Tag }: { tone: keyof typeof tones; text: string; as: 'p' | 'li' }) {
  const { look, Icon } = tones[tone]
  return (
    <Tag className={classNames('flex items-start gap-2', look)}>
      <Icon aria-hidden className="mt-1 size-4 shrink-0" />
      <span className="min-w-0">{text}</span>
    </Tag>
  )
}
