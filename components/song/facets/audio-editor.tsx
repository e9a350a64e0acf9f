'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field, Select } from '@/components/ui/field'
import { useSongSound } from '../use-song-sound'
import { FacetForm } from './facet-form'
import { useFacets } from './use-facets'

/** Which version the words go with; the newest one unless another is chosen. */
export function AudioEditor({ onDone }: { onDone: () => void }) {
  const t = useTranslations('songHead')
  const { now } = useFacets()
  const { versions } = useSongSound()
  const [number, setNumber] = useState(now.audio)
  return (
    <FacetForm onDone={onDone} read={() => ({ audio: number })}>
      <Field label={t('facet.audio')} help={t('help.audio')}>
        {(props) => (
          <Select
            {...props}
            value={number ?? ''}
            onChange={(event) => setNumber(event.target.value ? Number(event.target.value) : null)}
          >
            <option value="">{t('newestVersion')}</option>
            {versions.map((version) => (
              <option key={version.id} value={version.number}>
                {t('versionBy', { number: version.number, name: version.uploadedBy })}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </FacetForm>
  )
}
