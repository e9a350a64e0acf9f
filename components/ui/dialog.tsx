'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog as Radix } from 'radix-ui'
import { type ComponentProps, type ReactNode, useRef } from 'react'
import { Button } from './button'
import { classNames } from './class-names'

export const Dialog = Radix.Root
export const DialogTrigger = Radix.Trigger
export const DialogClose = Radix.Close

/** What is to be typed begins at once (but not with what may be added, `data-later`); a finger first sees the whole sheet, without a keyboard over it. */
function beginInField(event: Event) {
  if (!(event.currentTarget instanceof HTMLElement) || !window.matchMedia('(pointer: fine)').matches) return
  const field = event.currentTarget.querySelector<HTMLElement>(
    'input:not([readonly], [data-later], [type=checkbox], [type=radio], [type=file]), textarea:not([readonly])',
  )
  if (!field) return
  event.preventDefault()
  field.focus()
}

/** Where the focus was; an entry of a menu is gone by then, so it goes to what opened the menu. */
function whereFocusWas(): HTMLElement | null {
  const active = document.activeElement
  const menu = active?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  const place = menu ? document.getElementById(menu) : active
  return place instanceof HTMLElement ? place : null
}

/** Dialogs that open by a key have no button to go back to. */
export function useFocusBack() {
  const place = useRef<HTMLElement | null>(null)
  return {
    remember: () => {
      place.current = whereFocusWas()
    },
    goBack: (event: Event) => {
      event.preventDefault()
      place.current?.focus()
    },
  }
}

type Props = Omit<ComponentProps<typeof Radix.Content>, 'title'> & {
  title: ReactNode
  description?: ReactNode
  wide?: boolean
}

export function DialogContent({
  title,
  description,
  wide = false,
  className,
  children,
  onOpenAutoFocus = beginInField,
  ...props
}: Props) {
  const { remember, goBack } = useFocusBack()
  const t = useTranslations('ui')
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-40 bg-ground/70" />
      <Radix.Content
        className={classNames(
          'fixed inset-x-0 bottom-0 z-50 max-h-[92dvh] overflow-y-auto rounded-t-lg border border-line bg-panel p-4 shadow-panel md:inset-auto md:top-1/2 md:left-1/2 md:w-full md:-translate-x-1/2 md:-translate-y-1/2 md:rounded-lg md:p-6',
          wide ? 'md:max-w-3xl' : 'md:max-w-lg',
          className,
        )}
        onOpenAutoFocus={(event) => {
          remember()
          onOpenAutoFocus(event)
        }}
        onCloseAutoFocus={goBack}
        {...(description ? {} : { 'aria-describedby': undefined })}
        {...props}
      >
        <div className="mb-4 flex items-start justify-between gap-4">
          <div>
            <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
            {description && <Radix.Description className="mt-1 text-muted">{description}</Radix.Description>}
          </div>
          <Radix.Close asChild>
            <Button variant="ghost" size="icon" aria-label={t('close')}>
              <X aria-hidden />
            </Button>
          </Radix.Close>
        </div>
        {children}
      </Radix.Content>
    </Radix.Portal>
  )
}
