'use client'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Input, Select } from '@/components/ui/field'
import { type SectionKind, sectionKinds } from '@/domain/refinement/song/facets'
import { readMoment } from '@/domain/refinement/song/structure'
import { useSectionName } from './use-section-name'
import type { TypedSection, useStructure } from './use-structure'

type Props = { section: TypedSection; index: number; last: boolean; edits: ReturnType<typeof useStructure> }

/** What the fields of the rows below are, where they stand in one line. */
export function SectionHeads() {
  const t = useTranslations('songHead')
  return (
    <div aria-hidden className="hidden gap-1.5 text-sm text-muted md:flex">
      <span className="w-36">{t('heads.kind')}</span>
      <span className="flex-1">{t('label')}</span>
      <span className="w-24">{t('heads.start')}</span>
      <span className="w-20">{t('bars')}</span>
      <span className="w-24" />
    </div>
  )
}

export function SectionRow({ section, index, last, edits }: Props) {
  const t = useTranslations('songHead')
  const { id, kind, label, start, barsText } = section
  const of = { name: useSectionName()(section), number: index + 1 }
  return (
    <li className="flex flex-wrap items-center gap-1.5 border-b border-line pb-2 md:flex-nowrap">
      <Select
        aria-label={t('kindOf', of)}
        className="w-auto min-w-32 flex-1 md:w-36 md:flex-none"
        value={kind}
        onChange={(event) => edits.change(id, { kind: event.target.value as SectionKind })}
      >
        {sectionKinds.map((each) => (
          <option key={each} value={each}>
            {t(`kind.${each}`)}
          </option>
        ))}
      </Select>
      <Input
        aria-label={t('labelOf', of)}
        placeholder={t('label')}
        className="min-w-32 flex-1"
        maxLength={60}
        value={label}
        onChange={(event) => edits.change(id, { label: event.target.value })}
      />
      <Input
        aria-label={t('startOf', of)}
        placeholder="0:00.0"
        className="w-24 tabular-nums"
        value={start}
        aria-invalid={readMoment(start) === 'wrong' || undefined}
        onChange={({ target: { value } }) => {
          const ms = readMoment(value)
          edits.change(id, { start: value, ...(ms !== 'wrong' && { startMs: ms }) })
        }}
      />
      <Input
        aria-label={t('barsOf', of)}
        placeholder={t('bars')}
        className="w-20 tabular-nums"
        inputMode="numeric"
        value={barsText}
        onChange={({ target: { value } }) => edits.change(id, { barsText: value.replace(/\D/g, '').slice(0, 3) })}
      />
      <div className="ms-auto flex">
        <Button variant="ghost" size="icon" disabled={index === 0} onClick={() => edits.move(id, -1)}>
          <ArrowUp aria-hidden />
          <span className="sr-only">{t('moveUp', of)}</span>
        </Button>
        <Button variant="ghost" size="icon" disabled={last} onClick={() => edits.move(id, 1)}>
          <ArrowDown aria-hidden />
          <span className="sr-only">{t('moveDown', of)}</span>
        </Button>
        <Button variant="ghost" size="icon" onClick={() => edits.takeOut(id)}>
          <X aria-hidden />
          <span className="sr-only">{t('takeOut', of)}</span>
        </Button>
      </div>
    </li>
  )
}
