'use client'
import { useTranslations } from 'next-intl'
import type { Blame } from './use-blame'

type Props = {
  word: string
  owner: ReturnType<Blame['ownersOf']>[number]
  lineId: string
  index: number
  blame: Blame
}

/** Who brought a word, in which revision, and who typed it again. */
export function WordLife({ word, owner, blame }: Props) {
  const t = useTranslations('desk')
  const name = blame.personOf(owner.author)?.name ?? ''
  return (
    <span className="text-ink">
      {t('wordBy', { word, name, number: owner.rev })}
      {owner.reintroducedBy && ` ${t('broughtBack', { name: blame.personOf(owner.reintroducedBy)?.name ?? '' })}`}
    </span>
  )
}
