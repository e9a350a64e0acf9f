'use client'
import { Unbroken } from '@/components/rotation/unbroken'
import type { Plan } from '@/domain/rotation/plan'
import { useChangeWords } from './change-words'

type Props = { before: Plan; after: Plan; names: Record<string, string> }

/** Who is told something new, and what. */
export function ChangeList({ before, after, names }: Props) {
  const changes = useChangeWords(names).sayChanges(before, after)
  return (
    <dl className="grid gap-x-4 gap-y-2 md:grid-cols-[max-content_1fr]">
      {changes.map(({ memberId, name, sentences }) => (
        <div key={memberId} className="contents">
          <dt className="font-medium">
            <Unbroken>{name}</Unbroken>
          </dt>
          <dd className="mb-2 text-muted md:mb-0">
            <Unbroken>{sentences.join(' ')}</Unbroken>
          </dd>
        </div>
      ))}
    </dl>
  )
}
