'use client'
import { useTranslations } from 'next-intl'
import { initialsOf } from '../lyric/row-margin'
import { useDesk } from './desk-context'
import { usePresent } from './use-presence'

/** Who else has the song open; a press goes to the line they are at. */
export function PresentPeople() {
  const t = useTranslations('desk')
  const { moveTo, lines } = useDesk()
  const people = usePresent()
  if (people.length === 0) return null
  return (
    <ul aria-label={t('present')} className="flex flex-wrap items-center gap-1">
      {people.map(({ memberId, name, lineId, doing }) => {
        const line = lines.find(({ id }) => id === lineId)
        const where = line?.section ? t('hereAt', { section: line.section, number: line.number ?? 0 }) : ''
        const said = `${t(`here.${doing}`, { name })}${where && `, ${where}`}`
        return (
          <li key={memberId}>
            <button
              type="button"
              title={said}
              onClick={() => lineId && moveTo({ lineId, word: null })}
              className="inline-flex size-11 items-center justify-center rounded-full border border-line-strong bg-raised text-xs font-semibold md:size-8"
            >
              <span aria-hidden>{initialsOf(name)}</span>
              <span className="sr-only">{said}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
