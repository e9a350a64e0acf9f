'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { useBoard } from './board-context'
import { roomId } from './cards'

/** Which of many nights are in view beside each other, that there are more, and the way to each of them. */
export function NightJumps({ root }: { root: RefObject<HTMLElement | null> }) {
  const t = useTranslations('rotation')
  const { plan } = useBoard()
  const bar = useRef<HTMLFieldSetElement>(null)
  const nights = plan?.nights.map(({ night }) => night) ?? []
  const said = nights.join()
  useEffect(() => {
    const frame = root.current
    if (!frame || said === '') return
    const show = () => markInView(frame, bar.current)
    const sizes = new ResizeObserver(show)
    sizes.observe(frame)
    frame.addEventListener('scroll', show, { passive: true })
    show()
    return () => {
      sizes.disconnect()
      frame.removeEventListener('scroll', show)
    }
  }, [root, said])
  const page = (by: number) => root.current?.scrollBy({ left: by * root.current.clientWidth * 0.8, behavior: 'smooth' })
  return (
    <fieldset ref={bar} className="mb-2 flex min-w-0 items-center gap-1 max-md:hidden print:hidden">
      <legend className="sr-only">{t('nightsInView')}</legend>
      <Button size="icon" variant="ghost" data-end="left" aria-label={t('earlierNights')} onClick={() => page(-1)}>
        <ChevronLeft aria-hidden />
      </Button>
      <span aria-hidden className="text-sm text-muted">
        {t('nightsInView')}
      </span>
      {nights.map((night) => (
        <button
          key={night}
          type="button"
          data-jump={night}
          aria-label={t('night', { night })}
          onClick={() =>
            document
              .getElementById(roomId(night))
              ?.scrollIntoView({ inline: 'center', block: 'nearest', behavior: 'smooth' })
          }
          className="min-h-8 min-w-8 rounded-md border border-transparent px-2 text-sm text-muted tabular-nums hover:bg-raised data-seen:border-line-strong data-seen:bg-panel data-seen:text-ink"
        >
          {night}
        </button>
      ))}
      <Button size="icon" variant="ghost" data-end="right" aria-label={t('laterNights')} onClick={() => page(1)}>
        <ChevronRight aria-hidden />
      </Button>
    </fieldset>
  )
}

/** On the elements themselves: scrolling renders nothing. */
function markInView(frame: HTMLElement, bar: HTMLElement | null): void {
  const { scrollLeft: left, clientWidth: width, scrollWidth: all } = frame
  const ends = { left: left > 1, right: left + width < all - 1 }
  frame.parentElement?.toggleAttribute('data-more-left', ends.left)
  frame.parentElement?.toggleAttribute('data-more-right', ends.right)
  for (const end of ['left', 'right'] as const)
    bar?.querySelector(`[data-end=${end}]`)?.toggleAttribute('disabled', !ends[end])
  for (const section of frame.querySelectorAll<HTMLElement>('[data-section]')) {
    const middle = section.offsetLeft + section.offsetWidth / 2
    const seen = middle > left && middle < left + width
    bar?.querySelector(`[data-jump="${section.dataset.section}"]`)?.toggleAttribute('data-seen', seen)
  }
}
