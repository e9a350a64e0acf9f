'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { z } from 'zod'
import { useCamp } from '@/components/camp/camp-context'
import { useCampEvents } from '@/components/camp/live'
import { roleAllows } from '@/domain/camp/permissions'
import { useTRPC } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'

type Mine = RouterOutputs['refinement']['suggestions']['mine']['suggestions'][number]

const newsSchema = z.object({
  status: z.enum(['declined', 'accepted', 'accepted-edited']),
  ids: z.array(z.string()).max(50),
})
const longMs = 20_000

/** Tells whoever offered something what was decided, wherever in the camp they are, the reason included. */
export function DecisionNews() {
  const t = useTranslations('why')
  const desk = useTranslations('desk')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const router = useRouter()
  const { campId, memberId, role } = useCamp()

  const what = ({ change }: Mine) => {
    if (change.kind === 'facet') return desk(`facet.${change.facet as 'title'}`)
    if (change.kind === 'words') return [change.del.trim(), change.ins.trim()].filter(Boolean).join(' → ')
    return change.put[0] ?? '—'
  }
  useCampEvents(async ({ kind, actor, payload }) => {
    const news = kind === 'song.suggested' ? newsSchema.safeParse(payload) : null
    if (!news?.success || actor === memberId || !roleAllows(role, 'song.list')) return
    const query = trpc.refinement.suggestions.mine.queryOptions({ campId, ids: news.data.ids })
    const mine = await queries.fetchQuery({ ...query, staleTime: 0 }).catch(() => null)
    for (const one of mine?.suggestions ?? []) {
      const values = { name: one.deciderName ?? '', what: what(one) }
      const action = { label: t('told.look'), onClick: () => router.push(`/camps/${campId}/proposals` as '/camps') }
      const options = { id: one.id, action, duration: longMs }
      if (news.data.status !== 'declined') toast.success(t(`told.${news.data.status}`, values), options)
      else {
        const reason = [
          one.reasonCode && t(`declined.${one.reasonCode}`),
          one.reasonText,
          one.spoken && t('told.spoken'),
        ]
          .filter(Boolean)
          .join(': ')
        toast(t('told.declined', { ...values, reason }), options)
      }
    }
  })
  return null
}
