'use client'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Checkbox } from '@/components/ui/field'
import { roleAllows } from '@/domain/camp/permissions'
import type { Place } from '@/domain/refinement/review/place'
import { PlacePicker } from '../place/place-picker'
import { usePickedPlace } from '../place/use-picked-place'
import { RemarkForm } from './remark-form'
import { useRemark } from './use-remark'

/** At the word and the playhead: the song pauses while one writes or speaks, and goes on once it is sent. */
export function CommentComposer({ place: marked }: { place: Place }) {
  const t = useTranslations('why')
  const { role } = useCamp()
  const { stopComposing } = useDesk()
  const { picker, place, keys } = usePickedPlace(marked)
  const remark = useRemark({ place, threadId: null, onSent: stopComposing })
  const blocks = roleAllows(role, 'queue.decide') && (
    <Checkbox
      label={t('comment.blocking')}
      checked={remark.blocking}
      onChange={(event) => remark.setBlocking(event.target.checked)}
    />
  )
  return (
    <RemarkForm
      {...{ remark, rows: 3, onLeave: stopComposing, onKey: keys }}
      name={t('comment.new')}
      label={t('comment.body')}
      className="mb-4 flex flex-col gap-3 rounded-md border border-lamp-ink bg-panel p-3"
      above={<PlacePicker {...picker} />}
      below={blocks}
    />
  )
}
