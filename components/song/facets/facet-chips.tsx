'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { buttonLook } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import type { FacetName } from '@/domain/refinement/song/restore'
import { sameFacet } from '@/domain/refinement/words'
import { MelodyDialog } from '../melody/melody-dialog'
import { StructureDialog } from '../structure/structure-dialog'
import { FacetEditor, type SmallFacet } from './facet-editor'
import { isLong } from './facet-lines'
import { useFacetText } from './facet-text'
import { FacetValue } from './facet-value'
import { FacetWhole } from './facet-whole'
import { useFacets } from './use-facets'

const chips = [
  ...(['tempo', 'key', 'metre', 'target', 'language', 'structure', 'instruments'] as const),
  ...(['arrangement', 'melody', 'audio'] as const),
] satisfies FacetName[]

const look =
  'inline-flex min-h-11 max-w-full items-center gap-1.5 rounded-sm border border-line bg-raised px-2 text-start text-sm tabular-nums md:min-h-7'

/** What the song has beside its words, each edited where it stands; what it hasn't is behind "Add". */
export function FacetChips() {
  const t = useTranslations('songHead')
  const text = useFacetText()
  const { now, before, mayEdit } = useFacets()
  const [open, setOpen] = useState<FacetName | null>(null)
  const isThere = (facet: FacetName) =>
    text(facet, now) !== '' || open === facet || (before !== null && !sameFacet(before[facet], now[facet]))
  const missing = chips.filter((facet) => !isThere(facet))
  const close = () => setOpen(null)
  return (
    <div
      className={classNames(
        'flex flex-wrap items-center gap-1.5',
        mayEdit && 'relative -mx-1 px-1 max-md:flex-nowrap max-md:overflow-x-auto max-md:[&_li]:shrink-0',
      )}
    >
      <ul className="contents" aria-label={t('facets')}>
        {chips.filter(isThere).map((facet) => (
          <li key={facet} className="max-w-full">
            <Chip facet={facet} open={open === facet} onOpen={(wanted) => setOpen(wanted ? facet : null)} />
          </li>
        ))}
      </ul>
      {mayEdit && missing.length > 0 && (
        <Menu>
          <MenuTrigger className={buttonLook({ variant: 'ghost', size: 'sm', className: 'md:min-h-7' })}>
            <Plus aria-hidden />
            {t('addFacet')}
          </MenuTrigger>
          <MenuContent align="start" onCloseAutoFocus={(event) => event.preventDefault()}>
            {missing.map((facet) => (
              <MenuItem key={facet} onSelect={() => setTimeout(() => setOpen(facet))}>
                {t(`facet.${facet}`)}
              </MenuItem>
            ))}
          </MenuContent>
        </Menu>
      )}
      {open === 'structure' && <StructureDialog onClose={close} />}
      {open === 'melody' && <MelodyDialog onClose={close} />}
    </div>
  )
}

type ChipProps = { facet: FacetName; open: boolean; onOpen: (open: boolean) => void }

function Chip({ facet, open, onOpen }: ChipProps) {
  const t = useTranslations('songHead')
  const { now, before, mayEdit } = useFacets()
  const value = (
    <>
      <span className="text-muted">
        {t(`facet.${facet}`)}
        <span className="sr-only">:</span>
      </span>
      <FacetValue facet={facet} now={now} before={before} />
    </>
  )
  const large = facet === 'structure' || facet === 'melody'
  if (!mayEdit && !isLong(facet)) return <span className={look}>{value}</span>
  if (large)
    return (
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => onOpen(true)}
        className={`${look} hover:border-line-strong`}
      >
        {value}
      </button>
    )
  return (
    <Popover open={open} onOpenChange={onOpen}>
      <PopoverTrigger className={`${look} hover:border-line-strong`}>{value}</PopoverTrigger>
      <PopoverContent aria-label={t(`facet.${facet}`)}>
        {mayEdit || !isLong(facet) ? (
          <FacetEditor facet={facet as SmallFacet} onDone={() => onOpen(false)} />
        ) : (
          <FacetWhole facet={facet} />
        )}
      </PopoverContent>
    </Popover>
  )
}
