'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { roleAllows } from '@/domain/camp/permissions'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import type { Thread } from '../use-review'

/** Closing is for whoever began a thread and for producers; what blocks a song is the producers' alone. */
export function useThreadActs() {
  const { campId, memberId, role } = useCamp()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const decides = roleAllows(role, 'queue.decide')
  const after = {
    onError: (error: unknown) => void toast.error(sentence(error)),
    onSettled: () => void queries.invalidateQueries({ queryKey: trpc.refinement.pathKey() }),
  }
  const { comments } = trpc.refinement
  const resolving = useMutation(comments.resolve.mutationOptions(after))
  const reopening = useMutation(comments.reopen.mutationOptions(after))
  const blocking = useMutation(comments.setBlocking.mutationOptions(after))
  return {
    pending: resolving.isPending || reopening.isPending || blocking.isPending,
    mayBlock: decides,
    mayClose: (thread: Thread) => decides || (thread.authorId === memberId && !thread.blocking),
    mayReopen: (thread: Thread) => decides || thread.authorId === memberId,
    resolve: (id: string) => resolving.mutate({ campId, id }),
    reopen: (id: string) => reopening.mutate({ campId, id }),
    setBlocking: (id: string, blocks: boolean) => blocking.mutate({ campId, id, blocking: blocks }),
  }
}

export type ThreadActs = ReturnType<typeof useThreadActs>
