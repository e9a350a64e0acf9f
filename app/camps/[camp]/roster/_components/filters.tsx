'use client'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useCraftName } from '@/components/camp/craft-badge'
import { Button } from '@/components/ui/button'
import { Input, Select } from '@/components/ui/field'
import { useFilters } from './use-filters'

export function Filters({ shown, all }: { shown: number; all: number }) {
  const t = useTranslations('roster')
  const { seats } = useCamp()
  const craftName = useCraftName()
  const { q, craft, setFilters } = useFilters()
  const filtered = q !== '' || craft !== ''
  return (
    <search className="flex flex-wrap items-center gap-2">
      <Input
        type="search"
        className="w-full sm:w-72"
        value={q}
        aria-label={t('search')}
        placeholder={t('searchHint')}
        onChange={(event) => setFilters({ q: event.target.value || null })}
      />
      <Select
        className="w-full sm:w-auto"
        value={craft}
        aria-label={t('craftFilter')}
        onChange={(event) => setFilters({ craft: event.target.value || null })}
      >
        <option value="">{t('everyCraft')}</option>
        {seats.map((seat) => (
          <option key={seat.craft} value={seat.craft}>
            {craftName(seat.craft)}
          </option>
        ))}
      </Select>
      <p role="status" className="text-muted">
        {filtered && t('shown', { shown, all })}
      </p>
      {filtered && (
        <Button size="sm" variant="ghost" onClick={() => setFilters({ q: null, craft: null })}>
          {t('showAll')}
        </Button>
      )}
    </search>
  )
}
