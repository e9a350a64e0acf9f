'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog as Radix } from 'radix-ui'
import { useRef } from 'react'
import { keyName } from '@/components/frame/key-name'
import { isTyping } from '@/components/frame/keys'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Button } from '@/components/ui/button'
import { useFocusBack } from '@/components/ui/dialog'
import { spanText } from '../place/use-place-text'
import { LineAround } from './line-around'
import { pressInPass } from './pass-keys'
import { PassParts } from './pass-parts'
import { PassSummary } from './pass-summary'
import { useLineLoop } from './use-line-loop'
import { usePass } from './use-pass'

/** One suggestion at a time over the whole screen, with its line sounding; nothing else is to be seen. */
export function ReviewPass({ onClose }: { onClose: () => void }) {
  const t = useTranslations('why')
  const pass = usePass()
  const { audio } = useDesk()
  const { one } = pass
  const loop = useLineLoop(one?.place.lineId ?? null)
  const content = useRef<HTMLDivElement>(null)
  const { remember, goBack } = useFocusBack()

  function press(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.repeat || isTyping(event.target)) return
    const name = keyName(event.nativeEvent)
    const isOwn = name === 'Space' && !(event.target instanceof Element && event.target.closest('button, summary'))
    if (isOwn) audio.toggle()
    else if (!pressInPass(pass, name)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Content
          ref={content}
          tabIndex={-1}
          aria-describedby={undefined}
          className="fixed inset-0 z-50 overflow-y-auto bg-ground"
          onKeyDown={press}
          onEscapeKeyDown={(event) => {
            if (pass.mode === 'look' || !one) return
            event.preventDefault()
            pass.setMode('look')
          }}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            remember()
            content.current?.focus()
          }}
          onCloseAutoFocus={goBack}
        >
          <div className="mx-auto flex min-h-dvh max-w-3xl flex-col gap-6 px-4 py-6 md:py-10">
            <div className="flex items-start justify-between gap-4">
              <div>
                <Radix.Title className="text-lg font-semibold">{t('pass')}</Radix.Title>
                <p className="text-sm text-muted tabular-nums" role="status">
                  {one && t('passAt', { number: pass.number, total: pass.total })}
                </p>
              </div>
              <Radix.Close asChild>
                <Button variant="ghost" size="icon" aria-label={t('passClose')}>
                  <X aria-hidden />
                </Button>
              </Radix.Close>
            </div>
            {one ? (
              <div className="flex flex-1 flex-col justify-center gap-6">
                <LineAround one={one} />
                <p className="text-muted">
                  {one.authorName}
                  {one.rationale && `: ${t('because', { why: one.rationale })}`}
                </p>
                <p className="text-sm text-muted tabular-nums">
                  {loop ? t('passLoops', { span: spanText(loop) }) : t('passNoTime')}
                </p>
                <PassParts pass={pass} one={one} />
              </div>
            ) : (
              <PassSummary steps={pass.steps} onClose={onClose} />
            )}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
