'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Unbroken } from '@/components/rotation/unbroken'
import { Field, Select } from '@/components/ui/field'
import { useBoard } from './board-context'
import { MeetingTable } from './meeting-table'
import { useMeetingWords } from './meeting-words'
import { useMeetings } from './use-meetings'

/** Who meets whom: everybody against everybody, and on a phone one person at a time. */
export function MeetingMap() {
  const t = useTranslations('rotationPeople')
  const { plan } = useBoard()
  const heading = useId()
  if (!plan) return null
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-4">
      <div>
        <h2 id={heading} className="text-lg font-semibold">
          {t('mapTitle')}
        </h2>
        <p className="max-w-[75ch] text-muted max-md:hidden">{t('mapText')}</p>
      </div>
      <Legend />
      <div className="max-md:hidden">
        <MeetingTable />
      </div>
      <div className="md:hidden">
        <OnePerson />
      </div>
    </section>
  )
}

function Legend() {
  const t = useTranslations('rotationPeople')
  const marks = [
    ['once', 'bg-lamp-soft text-lamp-ink', '●'],
    ['often', 'bg-bad-soft text-bad', '2'],
    ['apart', '', '×'],
    ['together', '', '+'],
    ['past', 'border-dashed border-warn', ''],
  ] as const
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {marks.map(([kind, look, sign]) => (
        <li key={kind} className="flex items-center gap-2">
          <span aria-hidden className={`grid size-5 place-items-center rounded-sm border border-line text-sm ${look}`}>
            {sign}
          </span>
          {t(`legend.${kind}`)}
        </li>
      ))}
    </ul>
  )
}

function OnePerson() {
  const t = useTranslations('rotationPeople')
  const { names, goToNight } = useBoard()
  const { lines, meetingsOf, marksOf } = useMeetings()
  const { nameOf, sayPair } = useMeetingWords(names)
  const [chosen, choose] = useState('')
  const line = lines.find(({ memberId }) => memberId === chosen) ?? lines[0]
  if (!line) return null
  const others = [...line.met, ...line.notYet]
  return (
    <div className="flex flex-col gap-3">
      <Field label={t('choosePerson')}>
        {(props) => (
          <Select {...props} value={line.memberId} onChange={(event) => choose(event.target.value)}>
            {lines.map(({ memberId }) => (
              <option key={memberId} value={memberId}>
                {nameOf(memberId)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <p className="font-medium">{t('hasMet', { met: line.met.length, all: others.length })}</p>
      <ul className="divide-y divide-line rounded-lg border border-line bg-panel">
        {others.map((other) => {
          const meetings = meetingsOf(line.memberId, other)
          const sentence = sayPair(line.memberId, other, meetings, marksOf(line.memberId, other))
          const last = meetings.at(-1)
          return (
            <li key={other}>
              {last ? (
                <button
                  type="button"
                  className="min-h-11 w-full px-3 py-2 text-left"
                  onClick={() => goToNight(last.night, last.room)}
                >
                  <Unbroken>{sentence}</Unbroken>
                </button>
              ) : (
                <p className="px-3 py-2 text-muted">
                  <Unbroken>{sentence}</Unbroken>
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
