'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { CraftBadge } from '@/components/camp/craft-badge'
import { buttonLook } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { listFewWords } from '@/domain/rotation/outlook/few-words'
import { useErrorSentence } from '@/lib/error-sentence'
import { useBoard } from './board-context'
import { Obstacles } from './obstacles'
import { LanguageStory } from './outlook-language'
import { useOutlookSentence } from './outlook-words'
import { Panel } from './panel'
import { useOutlook } from './use-outlook'

/** *Can it be done?*, before anything is made and while the camp changes. */
export function Outlook() {
  const t = useTranslations('rotationPanels.outlook')
  const { input } = useBoard()
  const { campId } = useCamp()
  const sentence = useOutlookSentence()
  const wrong = useErrorSentence()
  const outlook = useOutlook()
  const few = useMemo(() => (input.preferences.language === 'off' ? [] : listFewWords(input)), [input])
  const obstacles = outlook.data?.obstacles ?? []
  if (input.people.length === 0)
    return (
      <Panel title={t('title')}>
        <p>{t('nobody')}</p>
        <Link href={`/camps/${campId}/roster` as '/camps'} className={buttonLook({ variant: 'primary' })}>
          {t('toRoster')}
        </Link>
      </Panel>
    )
  return (
    <Panel title={t('title')}>
      <p className="font-medium tabular-nums">{sentence(outlook.data)}</p>
      <Staff />
      {outlook.isError ? (
        <Notice tone="error">{wrong(outlook.error)}</Notice>
      ) : outlook.data ? (
        obstacles.length === 0 && few.length === 0 && <p className="text-muted">{t('clear')}</p>
      ) : (
        <p className="text-muted">{t('counting')}</p>
      )}
      <Obstacles found={obstacles} />
      <LanguageStory few={few} />
    </Panel>
  )
}

/** Per craft how many there are and how many every night wants. */
function Staff() {
  const t = useTranslations('rotationPanels.outlook')
  const { input } = useBoard()
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {input.seats.map(({ craft, count }) => {
        const needed = count * input.rooms.length
        const there = input.people.filter(({ main }) => main === craft).length
        return (
          <li
            key={craft}
            title={t('staff', { there, needed })}
            className="relative flex items-center gap-2 tabular-nums"
          >
            <CraftBadge craft={craft} />
            <span aria-hidden className={there < needed ? 'text-warn' : 'text-muted'}>
              {there} / {needed}
            </span>
            <span className="sr-only">{t('staff', { there, needed })}</span>
          </li>
        )
      })}
    </ul>
  )
}
