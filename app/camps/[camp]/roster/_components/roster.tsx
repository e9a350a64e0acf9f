'use client'
import { ClipboardPaste, Link2, UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { DropOutDialog } from '@/components/rotation/drop-out-dialog'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHeader } from '@/components/ui/page-header'
import type { Act } from './act'
import { AllLinksDialog } from './all-links-dialog'
import { Filters } from './filters'
import { ImportDialog } from './import-dialog'
import { LinkDialog } from './link-dialog'
import { Needs } from './needs'
import { PeopleCards } from './people-cards'
import { PeopleTable } from './people-table'
import { PersonDialog } from './person-dialog'
import { RemoveDialog } from './remove-dialog'
import { RemovedPeople } from './removed-people'
import { useFilters } from './use-filters'
import { useRoster } from './use-roster'

type Opened = Act | { what: 'add' | 'import' | 'links' } | null

export function Roster() {
  const t = useTranslations('roster')
  const { memberId } = useCamp()
  const { mayChange, people, removed } = useRoster()
  const { inOrder } = useFilters()
  const [opened, open] = useState<Opened>(null)
  const close = () => open(null)
  const shown = inOrder(people)
  const chosen = opened && 'memberId' in opened ? people.find(({ id }) => id === opened.memberId) : undefined
  const add = (
    <Button variant="primary" onClick={() => open({ what: 'add' })}>
      <UserPlus aria-hidden /> {t('add')}
    </Button>
  )
  const paste = (
    <Button onClick={() => open({ what: 'import' })}>
      <ClipboardPaste aria-hidden /> {t('import')}
    </Button>
  )
  // Only the organiser who made the camp is there.
  const empty = mayChange && people.every(({ mainCraft }) => mainCraft === null) && people.length < 2
  return (
    <>
      <PageHeader
        title={t('title')}
        detail={t('detail', { people: people.length })}
        actions={
          mayChange && !empty ? (
            <>
              {add}
              {paste}
              <Button onClick={() => open({ what: 'links' })}>
                <Link2 aria-hidden /> {t('allLinks')}
              </Button>
            </>
          ) : undefined
        }
      />
      {empty ? (
        <Empty
          title={t(people[0]?.id === memberId ? 'emptyTitleOnlyYou' : 'emptyTitle')}
          action={
            <div className="flex flex-wrap gap-2">
              <Button variant="primary" onClick={() => open({ what: 'import' })}>
                <ClipboardPaste aria-hidden /> {t('import')}
              </Button>
              <Button onClick={() => open({ what: 'add' })}>
                <UserPlus aria-hidden /> {t('add')}
              </Button>
            </div>
          }
        >
          {t('emptyText')}
        </Empty>
      ) : (
        <div className="flex flex-col gap-6">
          <Needs people={people} warn={mayChange} />
          <Filters shown={shown.length} all={people.length} />
          {shown.length > 0 && (
            <>
              <PeopleTable people={shown} onAct={open} />
              <PeopleCards people={shown} onAct={open} />
            </>
          )}
          {mayChange && removed.length > 0 && <RemovedPeople people={removed} />}
        </div>
      )}
      {(opened?.what === 'add' || (opened?.what === 'edit' && chosen)) && (
        <PersonDialog key={chosen?.id ?? 'new'} person={chosen} onClose={close} />
      )}
      {opened?.what === 'import' && <ImportDialog onClose={close} />}
      {opened?.what === 'links' && <AllLinksDialog people={people} onClose={close} />}
      {opened?.what === 'link' && chosen && <LinkDialog person={chosen} onClose={close} />}
      {opened?.what === 'drop-out' && chosen && (
        <DropOutDialog memberId={chosen.id} name={chosen.name} onClose={close} />
      )}
      {opened?.what === 'remove' && chosen && <RemoveDialog person={chosen} onClose={close} />}
    </>
  )
}
