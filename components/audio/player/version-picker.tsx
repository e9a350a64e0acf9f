'use client'
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
  return (
    <Select
      aria-label={t('pick')}
      value={number}
      onChange={(event) => onPick(Number(event.target.value))}
      className={brief ? 'w-18 truncate text-sm' : 'w-auto max-w-full text-sm'}
    >
      {versions.map((version) => (
        <option key={version.id} value={version.number}>
          {says(version)}
        </option>
      ))}
    </Select>
  )
}
