import { type Card, cardId, roomId, sameCard } from './cards'

/** `keys`: picked up, and put down by another key or a click; `pointer`: carried under a pointer until it is let go. */
export type Hold = { card: Card; target: Card | null; by: 'keys' | 'pointer' }
export type Tone = 'bad' | 'warn' | 'note' | 'good'

/**
 * Whom one holds, and over whom. It changes with every place that somebody is carried over, so the grid isn't rendered for it: the
 * places themselves are marked, and only the bar that says what would come of it listens.
 */
export class GridHold {
  private now: Hold | null = null
  private readonly hearers = new Set<() => void>()

  constructor(private readonly root: () => HTMLElement | null) {}

  get = (): Hold | null => this.now

  hear = (hearer: () => void) => {
    this.hearers.add(hearer)
    return () => this.hearers.delete(hearer)
  }

  set(next: Hold | null): void {
    const before = this.now
    if (before === next || (before && next && before.card === next.card && sameCard(before.target, next.target))) return
    this.now = next
    if (!sameCard(before?.card ?? null, next?.card ?? null)) {
      mark(before?.card, 'held', false)
      mark(next?.card, 'held', true)
      const root = this.root()
      if (root && next) root.dataset.holding = next.by
      else delete root?.dataset.holding
      for (const section of root?.querySelectorAll<HTMLElement>('[data-section]') ?? [])
        section.toggleAttribute('data-aside', next !== null && section.dataset.section !== String(next.card.night))
    }
    mark(before?.target, 'over', false)
    mark(next?.target, 'over', true)
    if (!next?.target) this.judge([])
    for (const hear of this.hearers) hear()
  }

  /** Colours the rooms that the change under way would touch. */
  judge(rooms: { night: number; room: number; tone: Tone }[]): void {
    for (const room of this.judged) delete room.dataset.verdict
    this.judged = rooms.flatMap(({ night, room, tone }) => {
      const element = document.getElementById(roomId(night, room))
      if (element) element.dataset.verdict = tone
      return element ?? []
    })
  }

  private judged: HTMLElement[] = []
}

function mark(card: Card | null | undefined, name: 'held' | 'over', on: boolean): void {
  if (card) document.getElementById(cardId(card))?.toggleAttribute(`data-${name}`, on)
}
