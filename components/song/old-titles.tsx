'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { useTRPC } from '@/lib/trpc/client'

/** What the song was called before; nothing where it never had another title. */
export function OldTitles() {
  const t = useTranslations('songHead')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { songId, head } = useDesk()
  const { data: titles = [] } = useQuery(trpc.refinement.family.titles.queryOptions({ campId, songId }))
  const old = titles.filter(({ title }, i) => {
    const first = titles.findIndex((each) => each.title === title)
    return title !== '' && title !== head?.title && first === i
  })
  if (old.length === 0) return null
  return (
    <Popover>
      <PopoverTrigger
        title={old.map(({ title }) => title).join(' · ')}
        className="underline decoration-dotted underline-offset-4 hover:text-ink"
      >
        {t('oldTitles', { count: old.length })}
      </PopoverTrigger>
      <PopoverContent aria-label={t('oldTitles', { count: old.length })}>
        <ul className="flex flex-col gap-1">
          {old.map(({ revision, title }) => (
            <li key={revision} className="flex justify-between gap-3">
              <span className="min-w-0 break-words">{title}</span>
              <span className="shrink-0 text-sm text-muted tabular-nums">{t('revision', { number: revision })}</span>
            </li>
          ))}
        </ul>
      </PopoverContent>
    </Popover>
  )
}
