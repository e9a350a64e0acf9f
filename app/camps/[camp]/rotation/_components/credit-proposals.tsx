'use client'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { CraftBadge } from '@/components/camp/craft-badge'
import { useRoomName } from '@/components/camp/room-name'
import { Button } from '@/components/ui/button'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'

/** Songs that held something when their team was changed: who is credited is asked, never changed by itself. */
export function CreditProposals({ names }: { names: Record<string, string> }) {
  const t = useTranslations('rotation')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { campId } = useCamp()
  const roomName = useRoomName()
  const sentence = useErrorSentence()
  const { data: proposals } = useSuspenseQuery(trpc.rotation.creditProposals.queryOptions({ campId }))
  const deciding = useMutation(
    trpc.rotation.decideCredits.mutationOptions({
      onError: (error) => toast.error(sentence(error)),
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.rotation.pathKey() }),
    }),
  )
  if (proposals.length === 0) return null
  const people = (credits: { memberId: string; craft: string }[]) => (
    <ul className="flex flex-col gap-1">
      {credits.map(({ memberId, craft }) => (
        <li key={memberId} className="flex items-center gap-2">
          <CraftBadge craft={craft} />
          {names[memberId] ?? ''}
        </li>
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="proposals" className="mb-6 rounded-lg border border-warn bg-panel p-4">
      <h2 id="proposals" className="text-lg font-semibold">
        {t('proposals', { count: proposals.length })}
      </h2>
      <p className="mb-3 max-w-[75ch] text-muted">{t('proposalsText')}</p>
      <ul className="flex flex-col gap-4">
        {proposals.map(({ id, night, room, title, credits, proposed }) => {
          const place = t('songPlace', { night, room: roomName(room) })
          const decide = (accept: boolean) => deciding.mutate({ campId, proposalId: id, accept })
          const pending = deciding.isPending && deciding.variables?.proposalId === id
          return (
            <li key={id} className="border-t border-line pt-3">
              <h3 className="font-medium">{title ? `${place} · ${title}` : place}</h3>
              <div className="my-2 grid gap-4 sm:grid-cols-2 lg:max-w-xl">
                <div>
                  <p className="text-sm text-muted">{t('creditedNow')}</p>
                  {people(credits)}
                </div>
                <div>
                  <p className="text-sm text-muted">{t('creditedThen')}</p>
                  {people(proposed)}
                </div>
              </div>
              <div className="flex flex-wrap gap-2">
                <Button pending={pending} onClick={() => decide(true)}>
                  {t('acceptCredits')}
                </Button>
                <Button pending={pending} onClick={() => decide(false)}>
                  {t('declineCredits')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
