'use client'
import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import { useBoard } from './board-context'

/** On a phone one night is shown at a time. */
export function NightTabs() {
  const t = useTranslations('rotation')
  const { plan, night: chosen, goToNight } = useBoard()
  const nights = plan?.nights.map(({ night }) => night) ?? []
  if (nights.length < 2) return null
  return (
    <fieldset className="sticky top-14 z-10 -mx-4 mb-3 flex min-w-0 gap-1 overflow-x-auto border-b border-line bg-ground px-4 md:hidden print:hidden">
      <legend className="sr-only">{t('whichNight')}</legend>
      {nights.map((night) => (
        <button
          key={night}
          type="button"
          aria-pressed={night === chosen}
          onClick={() => goToNight(night)}
          className={classNames(
            '-mb-px min-h-11 border-b-2 border-transparent px-3 whitespace-nowrap text-muted',
            night === chosen && 'border-lamp-ink text-ink',
          )}
        >
          {t('night', { night })}
        </button>
      ))}
    </fieldset>
  )
}
