'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { buttonLook } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useTRPC } from '@/lib/trpc/client'
import { useSongSound } from '../use-song-sound'
import type { Family } from './song-name'
import { useParents } from './use-parents'

/** Of a song that was made from others: from which, and what is to be done while it has no audio of its own. */
export function CameFrom({ onSongPage = false }: { onSongPage?: boolean }) {
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { songId, words } = useDesk()
  const { data: family } = useQuery({
    ...trpc.refinement.family.tree.queryOptions({ campId, songId }),
    enabled: words.branch > 0,
  })
  return words.branch > 0 && family ? <Told family={family} onSongPage={onSongPage} /> : null
}

function Told({ family, onSongPage }: { family: Family; onSongPage: boolean }) {
  const t = useTranslations('songHead')
  const { campId } = useCamp()
  const { songId } = useDesk()
  const { hasNone, mayUpload } = useSongSound()
  const parentsOf = useParents(family)
  const kind = family.ties.find(({ child }) => child === family.here)?.kind
  if (!kind) return null
  const song = `/camps/${campId}/songs/${songId}`
  return (
    <>
      <p className="text-sm text-muted">
        {t(`origin.${kind}`, { parents: parentsOf(family.here) })}{' '}
        <Link href={`${song}/family` as '/camps'} className="underline hover:text-ink">
          {t('family')}
        </Link>
      </p>
      {hasNone && (
        <Notice>
          <span className="flex flex-wrap items-center justify-between gap-2">
            {t(mayUpload ? 'noSoundYet' : 'noSoundOthers')}
            {mayUpload && !onSongPage && (
              <Link href={song as '/camps'} className={buttonLook({ size: 'sm' })}>
                {t('uploadDemo')}
              </Link>
            )}
          </span>
        </Notice>
      )}
    </>
  )
}
