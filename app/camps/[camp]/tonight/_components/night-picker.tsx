'use client'
import { useTranslations } from 'next-intl'
import { buttonLook } from '@/components/ui/button'

type Props = {
  nights: { number: number }[]
  night: number
  current: number | null
  onPick: (night: number) => void
}

export function NightPicker({ nights, night, current, onPick }: Props) {
  const t = useTranslations('tonight')
  if (nights.length < 2) return null
  return (
    <nav aria-label={t('pickNight')} className="mb-4 flex flex-wrap gap-2">
      {nights.map(({ number }) => (
        <button
          key={number}
          type="button"
          aria-current={number === night ? 'page' : undefined}
          onClick={() => onPick(number)}
          className={buttonLook({
            size: 'sm',
            variant: number === night ? 'secondary' : 'ghost',
            className: number === night ? 'border-lamp-ink bg-lamp-soft' : 'text-muted',
          })}
        >
          {t(number === current ? 'nightNow' : 'night', { night: number })}
        </button>
      ))}
    </nav>
  )
}
