'use client'
import { useTranslations } from 'next-intl'
import type { Act } from './act'
import { type PersonView, useRoster } from './use-roster'

type Props = { person: PersonView; onAct: (act: Act) => void }

/** Name, what they are when not a writer, and the e-mail where the viewer may see it. */
export function PersonName({ person, onAct }: Props) {
  const t = useTranslations('roster')
  const roles = useTranslations('roles')
  const { mayChange } = useRoster()
  const { id, name, role, me, left, contact, myEmail } = person
  const about = [role !== 'writer' && roles(role), me && t('you'), left && t('left')].filter(Boolean).join(', ')
  const email = contact?.email ?? myEmail
  return (
    <div className="min-w-0">
      {mayChange ? (
        <button
          type="button"
          className="text-left font-medium hover:underline"
          onClick={() => onAct({ what: 'edit', memberId: id })}
        >
          {name}
        </button>
      ) : (
        <span className="font-medium">{name}</span>
      )}
      {about && <span className="ml-2 text-sm text-muted">{about}</span>}
      {email && <span className="block max-w-56 truncate text-sm text-muted">{email}</span>}
    </div>
  )
}
