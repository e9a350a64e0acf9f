'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { useList } from '@/components/camp/words'
import { Button } from '@/components/ui/button'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import { useDesk } from '../desk/desk-context'

/** Two good words can make a bad line: somebody has to look, and everybody sees whether they have. */
export function FlaggedNote({ lineId }: { lineId: string }) {
  const t = useTranslations('desk')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const queries = useQueryClient()
  const list = useList()
  const sentence = useErrorSentence()
  const { songId, words, may } = useDesk()
  const look = useMutation(
    trpc.refinement.look.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.refinement.words.queryKey({ campId, songId }) }),
      onError: (error) => toast.error(sentence(error)),
    }),
  )
  const joined = words.joined.find((line) => line.lineId === lineId)
  if (!joined) return null
  const { revision, names } = joined
  return (
    <div role="note" className="mb-1 flex flex-wrap items-center gap-2 text-sm text-warn">
      <Eye aria-hidden className="size-4" />
      {t('flagged', { names: list(names) })}
      {may.save && (
        <Button size="sm" pending={look.isPending} onClick={() => look.mutate({ campId, songId, revision, lineId })}>
          {t('looksRight')}
        </Button>
      )}
    </div>
  )
}
