'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { Field, Select } from '@/components/ui/field'
import { PageHeader } from '@/components/ui/page-header'
import { useTRPC } from '@/lib/trpc/client'
import { NewSong } from './new-song'
import { SourceSections } from './source-sections'
import { useCombine } from './use-combine'

/** Two songs side by side, and the one that is made of them. */
export function CombineSongs({ songId }: { songId: string }) {
  const t = useTranslations('songHead')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { data: songs } = useSuspenseQuery(trpc.submission.songs.queryOptions({ campId }))
  const combining = useCombine(songId)
  const { other, setOther, sources } = combining
  return (
    <>
      <Link
        href={`/camps/${campId}/refinement/${songId}` as '/camps'}
        className="mb-2 inline-flex min-h-11 items-center text-muted hover:text-ink md:min-h-8"
      >
        ← {t('toSong')}
      </Link>
      <PageHeader title={t('combineOf', { title: sources[0]?.title || t('untitled') })} detail={t('combineText')} />
      <Field label={t('combineWith')} className="mb-6 max-w-md">
        {(props) => (
          <Select {...props} value={other ?? ''} onChange={({ target }) => setOther(target.value || null)}>
            <option value="">{t('chooseSong')}</option>
            {songs
              .filter(({ id }) => id !== songId)
              .map(({ id, title, night, roomName, branch }) => (
                <option key={id} value={id}>
                  {`${title || t('untitled')} · ${t(branch > 0 ? 'placeBranch' : 'place', { night, room: roomName, branch })}`}
                </option>
              ))}
          </Select>
        )}
      </Field>
      <div className="grid gap-6 lg:grid-cols-3">
        <SourceSections parent={0} combining={combining} />
        <SourceSections parent={1} combining={combining} />
        {sources[1] && <NewSong combining={combining} />}
      </div>
    </>
  )
}
