'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose, DialogContent } from '@/components/ui/dialog'
import { refusalOf, useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import type { SongView } from './song-heading'

/** Hands the song in; without words it asks first. */
export function SubmitButton({ song }: { song: SongView }) {
  const t = useTranslations('song')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const { campId } = useCamp()
  const [asking, setAsking] = useState(false)
  const submit = useMutation(
    trpc.submission.submit.mutationOptions({
      onSuccess: async () => {
        setAsking(false)
        await queries.invalidateQueries({ queryKey: trpc.submission.pathKey() })
        toast.success(t('submittedNow'))
      },
      onError: (error) => {
        if (refusalOf(error).reason === 'submit-without-words') setAsking(true)
        else toast.error(sentence(error))
      },
    }),
  )
  const again = song.state === 'sent-back'
  const hasDemo = song.versions.length > 0
  const send = (withoutWords: boolean) => submit.mutate({ campId, songId: song.id, withoutWords })
  return (
    <>
      <Button
        variant="primary"
        size="lg"
        className="w-full"
        disabled={!hasDemo}
        pending={submit.isPending}
        aria-describedby={hasDemo ? undefined : 'submit-needs'}
        onClick={() => (song.hasWords ? send(false) : setAsking(true))}
      >
        {t(again ? 'submitAgain' : 'submit')}
      </Button>
      {!hasDemo && (
        <p id="submit-needs" className="text-sm text-muted">
          {t('uploadFirst')}
        </p>
      )}
      <Dialog open={asking} onOpenChange={setAsking}>
        <DialogContent title={t('withoutWordsTitle')} description={t('withoutWordsText')}>
          <div className="flex flex-wrap justify-end gap-2">
            <DialogClose asChild>
              <Button>{t('backToWords')}</Button>
            </DialogClose>
            <Button variant="primary" pending={submit.isPending} onClick={() => send(true)}>
              {t('withoutWords')}
            </Button>
          </div>
        </DialogContent>
      </Dialog>
    </>
  )
}
