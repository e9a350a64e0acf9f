'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { type PersonView, useRosterActs } from './use-roster'

export function RemovedPeople({ people }: { people: PersonView[] }) {
  const t = useTranslations('roster')
  const { campId, putBack } = useRosterActs()
  return (
    <details>
      <summary className="min-h-11 content-center text-muted md:min-h-9">
        {t('removedPeople', { people: people.length })}
      </summary>
      <ul className="mt-2 divide-y divide-line rounded-lg border border-line">
        {people.map(({ id, name }) => (
          <li key={id} className="flex min-h-12 items-center justify-between gap-3 px-3 py-1">
            {name}
            <Button
              size="sm"
              pending={putBack.isPending && putBack.variables.memberId === id}
              aria-label={t('putBackName', { name })}
              onClick={() => putBack.mutate({ campId, memberId: id })}
            >
              {t('putBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
