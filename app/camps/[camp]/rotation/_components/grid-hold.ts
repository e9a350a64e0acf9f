import { type Card, cardId, roomId, sameCard } from './cards'

/**
 * `keys`: picked up, and put down by another key or a click; `pointer`: carried under a pointer until it is let go. `low`: in the
 * lower half of the window, where what is said about it would be in the way.
 */
export type Hold = { card: Card; target: Card | null; by: 'keys' | 'pointer'; low?: boolean }
export type Tone = 'bad' | 'warn' | 'note' | 'good'

/** Whoever is carried past a place isn't meant to be put there. */
const settleMs = 30

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
    if (before === next || (before && next && isSame(before, next))) return
    this.now = next
    if (!sameCard(before?.card ?? null, next?.card ?? null)) {
      mark(before?.card, 'held', false)
      mark(next?.card, 'held', true)
      for (const section of this.root()?.querySelectorAll<HTMLElement>('[data-section]') ?? []) {
        const own = section.dataset.section === String(next?.card.night)
        section.toggleAttribute('data-own', own)
        // To dim the other nights is too much for a frame while somebody is carried.
        section.toggleAttribute('data-aside', next?.by === 'keys' && !own)
      }
    }
    mark(before?.target, 'over', false)
    mark(next?.target, 'over', true)
    if (!next?.target) this.judge([])
    this.tell(next?.by === 'pointer')
  }

  /** While somebody is carried, what is said about it isn't part of the frame that moves them. */
  private tell(later: boolean): void {
    clearTimeout(this.telling)
    const tell = () => {
      for (const hear of this.hearers) hear()
    }
    if (later) this.telling = setTimeout(tell, settleMs)
    else tell()
  }

  private telling: ReturnType<typeof setTimeout> | undefined

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

const isSame = (a: Hold, b: Hold) => a.card === b.card && sameCard(a.target, b.target) && a.low === b.low

function mark(card: Card | null | undefined, name: 'held' | 'over', on: boolean): void {
  if (card) document.getElementById(cardId(card))?.toggleAttribute(`data-${name}`, on)
}
