'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { useCampEvents } from '@/components/camp/live'

/** Whoever holds a song hears that somebody asks how it is going, or has taken it out of their hands. */
export function useNudges(): void {
  const t = useTranslations('queue')
  const { campId, memberId } = useCamp()
  const router = useRouter()
  useCampEvents(({ kind, subject, actor, payload }) => {
    if (kind !== 'song.decided' || actor === memberId) return
    const { decision, holder } = payload as { decision?: string; holder?: string }
    if (holder !== memberId) return
    const open = {
      label: t('openSong'),
      onClick: () => router.push(`/camps/${campId}/refinement/${subject}` as '/camps'),
    }
    toast(t(decision === 'nudge' ? 'askedHow' : 'outOfHands'), { action: open, duration: 15_000 })
  })
}
