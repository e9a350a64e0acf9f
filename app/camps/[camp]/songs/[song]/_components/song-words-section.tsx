'use client'
import { useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import type { RefObject } from 'react'
import { toast } from 'sonner'
import { useCampNow } from '@/components/camp/clock'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { DeskWords } from '@/components/refinement/desk-words'
import { SongWords, type UnsavedWords } from '@/components/refinement/song-words'
import { FacetChips } from '@/components/song/facets/facet-chips'
import { classNames } from '@/components/ui/class-names'

const ways = ['sheet', 'lines'] as const

/** Whoever may save writes the whole sheet, or goes line by line with what is suggested and said; all others have the lines. */
export function SongWordsSection({ unsaved }: { unsaved: RefObject<UnsavedWords> }) {
  const t = useTranslations('why')
  const { songId, may } = useDesk()
  const now = useCampNow()
  const [chosen, setWay] = useQueryState('words', parseAsStringLiteral(ways))
  const way = may.save ? (chosen ?? 'sheet') : 'lines'

  function choose(next: (typeof ways)[number]) {
    // Two fields with two drafts of one song would overwrite each other.
    if (next !== way && unsaved.current) toast(t('write.unsaved'))
    else void setWay(next === 'sheet' ? null : next)
  }
  return (
    <div className="flex flex-col gap-4">
      {may.save && (
        <fieldset className="flex gap-1">
          <legend className="sr-only">{t('write.how')}</legend>
          {ways.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === way}
              onClick={() => choose(each)}
              className={classNames(
                'min-h-11 rounded-md border border-transparent px-3 text-sm text-muted hover:bg-raised md:min-h-8',
                each === way && 'border-line-strong bg-raised font-medium text-ink',
              )}
            >
              {t(`write.${each}`)}
            </button>
          ))}
        </fieldset>
      )}
      {way === 'sheet' ? (
        <SongWords songId={songId} unsaved={unsaved} />
      ) : (
        <>
          <FacetChips />
          <DeskWords now={now} />
        </>
      )}
    </div>
  )
}
