'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { CraftBadge } from '@/components/camp/craft-badge'
import { useCraftCount, useCraftGroup } from '@/components/camp/craft-count'
import { Notice } from '@/components/ui/notice'
import { countCrafts, listShortages } from '@/domain/roster/needs'
import type { PersonView } from './use-roster'

/** Who is there of each craft against what the rooms want, and in sentences what is missing. */
export function Needs({ people, warn }: { people: PersonView[]; warn: boolean }) {
  const t = useTranslations('roster')
  const format = useFormatter()
  const craftCount = useCraftCount()
  const craftGroup = useCraftGroup()
  const camp = useCamp()
  const shape = {
    nights: camp.nights.map(({ number }) => number),
    rooms: camp.rooms.map(({ number }) => number),
    seats: camp.seats,
  }
  const counts = countCrafts(people, shape)
  const nobody = people.every(({ mainCraft }) => mainCraft === null)
  const warnings = new Map<string, number[]>()
  for (const { night, crafts, seats, people: able } of warn && !nobody ? listShortages(people, shape) : []) {
    const [first = '', ...others] = crafts
    const groups = format.list(crafts.map(craftGroup), { type: 'disjunction' })
    const said =
      others.length === 0
        ? t('shortOfOne', { wanted: craftCount(first, seats), there: able.length })
        : t('shortOfSome', { seats, crafts: groups, there: able.length })
    warnings.set(said, [...(warnings.get(said) ?? []), night])
  }
  const unwanted = people.filter(
    ({ mainCraft }) => warn && mainCraft && !counts.some(({ craft }) => craft === mainCraft),
  )
  const sentences = [
    ...(warn && nobody ? [t('nobodySeated')] : []),
    ...[...warnings].map(([said, nights]) =>
      t('onNights', { nights: nights.length, list: format.list(nights.map(String)), said }),
    ),
    ...(unwanted.length > 0 ? [t('unwanted', { names: format.list(unwanted.map(({ name }) => name)) })] : []),
  ]
  return (
    <section aria-label={t('needs')} className="flex flex-col gap-3">
      <ul className="flex flex-wrap gap-3">
        {counts.map(({ craft, needed, people: there, fewest, canAlso }) => (
          <li key={craft} className="flex items-center gap-3 rounded-lg border border-line bg-panel px-3 py-2">
            <CraftBadge craft={craft} />
            <span>
              <span className="block font-medium tabular-nums">
                {t('thereOf', { there, wanted: craftCount(craft, needed) })}
              </span>
              <span className="block text-sm text-muted tabular-nums">
                {fewest < there
                  ? t('fewest', { fewest })
                  : canAlso > 0
                    ? t('canAlsoCount', { canAlso })
                    : t('perNight')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {sentences.length > 0 && (
        <Notice tone="warn">
          <ul className="flex flex-col gap-1">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  )
}
