'use client'
import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { FacetValue } from './facets/facet-value'
import { TextEditor } from './facets/text-editor'
import { useFacets } from './facets/use-facets'

/** The page's heading, edited where it stands. */
export function SongTitle() {
  const t = useTranslations('songHead')
  const { now, before, mayEdit } = useFacets()
  const [open, setOpen] = useState(false)
  return (
    <div className="flex min-w-0 items-center gap-1">
      <h1 className="min-w-0 text-2xl font-semibold tracking-tight break-words">
        <FacetValue facet="title" now={now} before={before} />
      </h1>
      {mayEdit && (
        <Popover open={open} onOpenChange={setOpen}>
          <PopoverTrigger
            aria-label={t('changeTitle')}
            className="inline-flex size-11 shrink-0 items-center justify-center rounded-sm text-muted hover:bg-raised hover:text-ink md:size-8"
          >
            <Pencil aria-hidden className="size-4" />
          </PopoverTrigger>
          <PopoverContent aria-label={t('facet.title')}>
            <TextEditor facet="title" onDone={() => setOpen(false)} />
          </PopoverContent>
        </Popover>
      )}
    </div>
  )
}
