import { type Card, cardOf } from './cards'
import type { GridHold } from './grid-hold'

type Host = {
  root: HTMLElement
  hold: GridHold
  /** False, and told why, when whoever is there may not be moved. */
  lifts: (card: Card) => boolean
  /** Where a card that is let go over this element would go. */
  targetAt: (element: Element, card: Card) => Card | null
  drop: (card: Card, target: Card) => void
}

const mouseSlack = 5
const fingerSlack = 10
const fingerRestMs = 280
const edge = 56
const fastest = 18

/**
 * Dragging by mouse, pen or finger: one listener for the whole grid. A finger lifts somebody by resting on them, so that it can
 * still scroll. What moves is a copy above the page, at most once a frame; nothing is laid out or rendered for it.
 */
export function listenForDrags({ root, hold, lifts, targetAt, drop }: Host): () => void {
  let pressed: { id: number; card: Card; element: HTMLElement; x: number; y: number } | null = null
  let carried: { card: Card; ghost: HTMLElement; dx: number; dy: number } | null = null
  let [x, y, frame, rest, swallowClick] = [0, 0, 0, 0, false]

  const isLow = () => y > innerHeight / 2

  const press = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary || hold.get()) return
    const element = (event.target as Element).closest<HTMLElement>('[data-card]')
    const card = cardOf(element)
    if (!element || !card) return
    swallowClick = false
    pressed = { id: event.pointerId, card, element, x: event.clientX, y: event.clientY }
    ;[x, y] = [event.clientX, event.clientY]
    if (event.pointerType === 'mouse') event.preventDefault()
    else rest = window.setTimeout(lift, fingerRestMs)
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', release)
    window.addEventListener('pointercancel', giveUp)
    window.addEventListener('keydown', stepBack, true)
  }

  const move = (event: PointerEvent) => {
    if (!pressed || event.pointerId !== pressed.id) return
    ;[x, y] = [event.clientX, event.clientY]
    if (carried) {
      frame ||= requestAnimationFrame(follow)
      return
    }
    const way = Math.hypot(x - pressed.x, y - pressed.y)
    if (event.pointerType === 'mouse' ? way > mouseSlack : way > fingerSlack) {
      if (event.pointerType === 'mouse') lift()
      else giveUp()
    }
  }

  function lift(): void {
    if (!pressed) return
    const { id, card, element } = pressed
    if (!lifts(card)) {
      giveUp()
      return
    }
    const box = element.getBoundingClientRect()
    const ghost = element.cloneNode(true) as HTMLElement
    ghost.removeAttribute('id')
    ghost.setAttribute('aria-hidden', 'true')
    ghost.className = `${element.className} drag-ghost`
    ghost.style.width = `${box.width}px`
    document.body.append(ghost)
    carried = { card, ghost, dx: pressed.x - box.left, dy: pressed.y - box.top }
    root.setPointerCapture(id)
    swallowClick = true
    hold.set({ card, target: null, by: 'pointer', low: isLow() })
    if (rest) navigator.vibrate?.(12)
    follow()
  }

  function follow(): void {
    frame = 0
    if (!carried) return
    const { ghost, dx, dy, card } = carried
    ghost.style.transform = `translate3d(${x - dx}px, ${y - dy}px, 0)`
    const under = document.elementFromPoint(x, y)
    const target = under && root.contains(under) ? targetAt(under, card) : null
    hold.set({ card, target, by: 'pointer', low: isLow() })
    if (scrollAtEdge(root, x, y)) frame = requestAnimationFrame(follow)
  }

  const release = (event: PointerEvent) => {
    if (event.pointerId !== pressed?.id) return
    setTimeout(() => {
      swallowClick = false
    })
    if (!carried) return end()
    follow()
    const { card } = carried
    const target = hold.get()?.target
    // Where they are let go belongs to this frame, what the grid then shows to the next.
    afterFrame(() => {
      if (carried?.card !== card) return
      end()
      if (target) drop(card, target)
    })
  }

  const stepBack = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !carried) return
    event.preventDefault()
    event.stopPropagation()
    giveUp()
  }

  const giveUp = () => end()

  function end(): void {
    clearTimeout(rest)
    cancelAnimationFrame(frame)
    ;[rest, frame] = [0, 0]
    carried?.ghost.remove()
    if (carried) hold.set(null)
    if (pressed && root.hasPointerCapture(pressed.id)) root.releasePointerCapture(pressed.id)
    pressed = carried = null
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', release)
    window.removeEventListener('pointercancel', giveUp)
    window.removeEventListener('keydown', stepBack, true)
  }

  // While somebody is carried a finger doesn't scroll, a long press opens no menu of the browser's, and letting go is no click.
  const still = (event: TouchEvent) => {
    if (carried) event.preventDefault()
  }
  const noMenu = (event: Event) => {
    if (rest || carried) event.preventDefault()
  }
  const click = (event: Event) => {
    if (!swallowClick) return
    swallowClick = false
    event.preventDefault()
    event.stopPropagation()
  }
  root.addEventListener('pointerdown', press)
  root.addEventListener('touchmove', still, { passive: false })
  root.addEventListener('contextmenu', noMenu)
  root.addEventListener('click', click, true)
  return () => {
    end()
    root.removeEventListener('pointerdown', press)
    root.removeEventListener('touchmove', still)
    root.removeEventListener('contextmenu', noMenu)
    root.removeEventListener('click', click, true)
  }
}

const afterFrame = (then: () => void) => requestAnimationFrame(() => setTimeout(then))

/** Near an edge of the grid, or of the window, what lies beyond comes into view. */
function scrollAtEdge(root: HTMLElement, x: number, y: number): boolean {
  const box = root.getBoundingClientRect()
  const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)]
  const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)]
  const across = pull(x, left, right)
  const down = pull(y, top, bottom)
  if (across === 0 && down === 0) return false
  const before = [root.scrollLeft, root.scrollTop, window.scrollY].join()
  root.scrollBy(across, down)
  if (root.scrollHeight <= root.clientHeight) window.scrollBy(0, down)
  return before !== [root.scrollLeft, root.scrollTop, window.scrollY].join()
}

const pull = (at: number, from: number, to: number) =>
  at < from + edge
    ? -Math.ceil(Math.min(1, (from + edge - at) / edge) * fastest)
    : at > to - edge
      ? Math.ceil(Math.min(1, (at - to + edge) / edge) * fastest)
      : 0
