'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type RefObject, useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import type { UnsavedWords } from '@/components/refinement/song-words'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose, DialogContent } from '@/components/ui/dialog'
import { refusalOf, useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import type { SongView } from './song-heading'

type Props = { song: SongView; unsaved: RefObject<UnsavedWords> }

/** Submits the song; without words, or past words that are typed and not saved, it asks first. */
export function SubmitButton({ song, unsaved }: Props) {
  const t = useTranslations('song')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const { campId } = useCamp()
  const [asking, setAsking] = useState<'no-words' | 'unsaved' | null>(null)
  const [saving, setSaving] = useState(false)
  const submit = useMutation(
    trpc.submission.submit.mutationOptions({
      onSuccess: async () => {
        setAsking(null)
        await queries.invalidateQueries({ queryKey: trpc.submission.pathKey() })
        toast.success(t('submittedNow'))
      },
      onError: (error) => {
        if (refusalOf(error).reason === 'submit-without-words') setAsking('no-words')
        else toast.error(sentence(error))
      },
    }),
  )
  const again = song.state === 'sent-back'
  const hasDemo = song.versions.length > 0
  const send = (withoutWords: boolean) => submit.mutate({ campId, songId: song.id, withoutWords })

  function begin() {
    if (unsaved.current) setAsking('unsaved')
    else send(false)
  }
  async function saveAndSend() {
    // Closed first: a refused save shows its two texts, and they take the focus.
    setAsking(null)
    setSaving(true)
    const saved = unsaved.current ? await unsaved.current.save() : true
    setSaving(false)
    if (saved) send(false)
    else toast.error(t('notSubmitted'))
  }
  return (
    <>
      <Button
        variant="primary"
        size="lg"
        className="w-full"
        disabled={!hasDemo}
        pending={submit.isPending || saving}
        aria-describedby={hasDemo ? undefined : 'submit-needs'}
        onClick={begin}
      >
        {t(again ? 'submitAgain' : 'submit')}
      </Button>
      {!hasDemo && (
        <p id="submit-needs" className="text-sm text-muted">
          {t('uploadFirst')}
        </p>
      )}
      <Dialog open={asking !== null} onOpenChange={() => setAsking(null)}>
        {asking === 'unsaved' ? (
          <DialogContent title={t('unsavedTitle')} description={t('unsavedText', { saved: String(song.hasWords) })}>
            <div className="flex flex-wrap justify-end gap-2">
              <DialogClose asChild>
                <Button>{t('backToWords')}</Button>
              </DialogClose>
              <Button pending={submit.isPending} onClick={() => send(!song.hasWords)}>
                {t('withoutUnsaved')}
              </Button>
              <Button variant="primary" disabled={submit.isPending} onClick={saveAndSend}>
                {t('saveAndSubmit')}
              </Button>
            </div>
          </DialogContent>
        ) : (
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
        )}
      </Dialog>
    </>
  )
}
