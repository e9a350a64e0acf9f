'use client'
import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useCampTime } from '@/components/camp/time'
import { Select } from '@/components/ui/field'
import type { PlayerVersion } from '../player'

type Props = { versions: PlayerVersion[]; number: number; onPick: (number: number) => void; brief?: boolean }

/** Which version is heard; with one there is nothing to choose. */
export function VersionPicker({ versions, number, onPick, brief = false }: Props) {
  const t = useTranslations('player')
  const { dayAndTime } = useCampTime(useCamp().timeZone)
  const says = ({ number, uploadedBy, createdAt }: PlayerVersion) =>
    t('version', { number, name: uploadedBy, at: dayAndTime(createdAt) })
  const [only] = versions
  if (versions.length === 1 && only)
    return (
      <p className="min-w-0 text-sm break-words text-muted max-md:px-2" title={brief ? says(only) : undefined}>
        {brief ? `v${number}` : says(only)}
      </p>
    )
  const select = (
    <Select
      aria-label={t('pick')}
      value={number}
      onChange={(event) => onPick(Number(event.target.value))}
      className={brief ? 'absolute inset-0 cursor-pointer opacity-0' : 'w-auto max-w-full text-sm'}
    >
      {versions.map((version) => (
        <option key={version.id} value={version.number}>
          {says(version)}
        </option>
      ))}
    </Select>
  )
  if (!brief) return select
  return (
    <span className="relative flex min-h-11 min-w-11 items-center justify-center gap-1 rounded-md text-sm hover:bg-raised has-focus-visible:outline-2 has-focus-visible:outline-lamp-ink md:min-h-9">
      v{number} <ChevronDown aria-hidden className="size-4 text-muted" />
      {select}
    </span>
  )
}
