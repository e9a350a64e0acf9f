import { draftLetters } from '@/domain/rotation/draft'
import { type Arrangement, type Merged, mergeArrangements, sameArrangement } from '@/domain/rotation/review/merge'
import type { DraftView } from './board-context'
import {
  type Conflict,
  type Entry,
  entryOf,
  isUnsaved,
  type KeeperDoors,
  type SaveState,
  type Step,
} from './draft-entry'

/**
 * The organiser's plans with all edits of this browser: on the screen at once, saved one after another, kept through a cut network
 * and a reload. Of quick edits only the last is sent, so saves never race.
 */
export class DraftKeeper {
  private entries = new Map<string, Entry>()
  private retrying = false
  private met = false

  constructor(private readonly doors: KeeperDoors) {}

  /** The plan as on the screen. */
  arrangementOf(draft: DraftView): Arrangement {
    const entry = this.entries.get(draft.letter)
    return entry && (isUnsaved(entry) || entry.server.version >= draft.version) ? entry.now : draft
  }

  stateOf(letter: string): SaveState {
    return this.entries.get(letter)?.state ?? 'saved'
  }

  errorOf = (letter: string): unknown => this.entries.get(letter)?.error

  canUndo = (letter: string) => (this.entries.get(letter)?.past.length ?? 0) > 0

  canRedo = (letter: string) => (this.entries.get(letter)?.future.length ?? 0) > 0

  conflictOf(letter: string): Conflict | null {
    const entry = this.entries.get(letter)
    if (entry?.state !== 'conflict') return null
    const { theirs, server: base, now: mine } = entry
    return { theirs, base, mine, merged: theirs && mergeArrangements(base, mine, theirs) }
  }

  /** Of plans that others have discarded while they were edited here. */
  listLost(): { letter: string; conflict: Conflict }[] {
    return [...this.entries.keys()].flatMap((letter) => {
      const conflict = this.conflictOf(letter)
      return conflict?.theirs === null ? [{ letter, conflict }] : []
    })
  }

  /** What the server tells, at first and whenever it has changed. */
  hear(drafts: DraftView[]): void {
    if (!this.met) this.findLost(drafts)
    this.met = true
    for (const draft of drafts) {
      const entry = this.entries.get(draft.letter)
      if (!entry) this.meet(draft)
      else if (draft.version > entry.server.version) this.hearNewer(entry, draft)
    }
    for (const [letter, entry] of this.entries) {
      if (drafts.some((draft) => draft.letter === letter) || entry.state === 'saving') continue
      if (!isUnsaved(entry)) this.entries.delete(letter)
      else if (entry.state !== 'conflict') this.clash(entry, null)
    }
    this.doors.onChange()
  }

  change(letter: string, after: Arrangement): void {
    const entry = this.entries.get(letter)
    if (!entry || sameArrangement(entry.now, after)) return
    entry.past.push({ before: entry.now, after })
    entry.future = []
    this.put(entry, after)
  }

  undo = (letter: string): Step => this.step(letter, 'past')

  redo = (letter: string): Step => this.step(letter, 'future')

  /** Whatever waits for an answer is sent again. */
  retry(): void {
    for (const entry of this.entries.values())
      if (entry.state === 'waiting' || entry.state === 'refused') this.send(entry)
  }

  takeTheirs(letter: string): void {
    const entry = this.entries.get(letter)
    if (!entry) return
    if (entry.theirs) this.settle(entry, entry.theirs, entry.theirs)
    else {
      this.entries.delete(letter)
      this.doors.write(letter, null)
    }
    this.doors.onChange()
  }

  /** False when both have changed the same seats. */
  putMineOnTop(letter: string): boolean {
    const entry = this.entries.get(letter)
    const merged = this.conflictOf(letter)?.merged
    if (!entry?.theirs || !merged || merged.clashes) return false
    entry.server = entry.theirs
    entry.theirs = null
    entry.state = 'waiting'
    this.put(entry, merged.arrangement)
    return true
  }

  private findLost(drafts: DraftView[]): void {
    for (const letter of draftLetters) {
      const kept = drafts.some((draft) => draft.letter === letter) ? null : this.doors.read(letter)
      if (kept) this.entries.set(letter, { ...entryOf(kept.base), now: kept.mine, state: 'conflict' })
    }
  }

  private meet(draft: DraftView): void {
    const kept = this.doors.read(draft.letter)
    const entry = entryOf(draft)
    this.entries.set(draft.letter, entry)
    if (!kept) return
    if (sameArrangement(kept.mine, draft)) {
      this.doors.write(draft.letter, null)
      return
    }
    entry.server = kept.base
    entry.past = [{ before: kept.base, after: kept.mine }]
    entry.now = kept.mine
    if (kept.base.version !== draft.version && sameArrangement(kept.base, draft)) entry.server = draft
    if (entry.server.version === draft.version) this.send(entry)
    else this.clash(entry, draft)
  }

  private hearNewer(entry: Entry, draft: DraftView): void {
    if (entry.state === 'saving') entry.heard = draft
    else if (!isUnsaved(entry)) this.follow(entry, draft)
    else if (sameArrangement(entry.now, draft)) this.settle(entry, draft, entry.now)
    else if (entry.state === 'conflict') this.clash(entry, draft)
  }

  private follow(entry: Entry, draft: DraftView): void {
    const before = entry.now
    const after = sameArrangement(before, draft) ? before : { plan: draft.plan, pins: draft.pins }
    entry.server = draft
    entry.now = after
    if (after !== before) this.doors.onRemote(before.plan, after.plan)
  }

  private step(letter: string, from: 'past' | 'future'): Step {
    const entry = this.entries.get(letter)
    const change = entry?.[from].pop()
    if (!entry || !change) return 'nothing'
    const [left, wanted] = from === 'past' ? [change.after, change.before] : [change.before, change.after]
    // Others may have changed something else since: their part stays.
    const merged: Merged = sameArrangement(entry.now, left)
      ? { clashes: null, arrangement: wanted }
      : mergeArrangements(left, wanted, entry.now)
    if (merged.clashes) {
      this.doors.onChange()
      return 'clash'
    }
    const after = merged.arrangement
    entry[from === 'past' ? 'future' : 'past'].push(
      from === 'past' ? { before: after, after: entry.now } : { before: entry.now, after },
    )
    this.put(entry, after)
    return 'done'
  }

  private put(entry: Entry, now: Arrangement): void {
    entry.now = now
    this.doors.write(entry.server.letter, { base: entry.server, mine: now })
    if (entry.state !== 'conflict' && entry.state !== 'saving') this.send(entry)
    this.doors.onChange()
  }

  private send(entry: Entry): void {
    entry.state = 'saving'
    entry.error = null
    const sent = entry.now
    this.doors.save(entry.server, sent).then(
      (saved) => this.saved(entry, saved, sent),
      (error: unknown) => this.failed(entry, error, sent),
    )
  }

  private saved(entry: Entry, saved: DraftView, sent: Arrangement): void {
    entry.server = saved
    if (entry.now !== sent && !sameArrangement(entry.now, sent)) {
      this.doors.write(saved.letter, { base: saved, mine: entry.now })
      this.send(entry)
    } else {
      this.settle(entry, saved, entry.now)
      const { heard } = entry
      entry.heard = null
      if (heard && heard.version > saved.version) this.follow(entry, heard)
    }
    this.doors.onChange()
  }

  private failed(entry: Entry, error: unknown, sent: Arrangement): void {
    const conflict = this.doors.conflictOf(error)
    if (conflict?.theirs && sameArrangement(conflict.theirs, sent)) {
      // Our own save whose answer was lost on the way.
      this.saved(entry, conflict.theirs, sent)
    } else if (conflict) {
      this.clash(entry, conflict.theirs)
    } else {
      entry.error = error
      entry.state = this.doors.isAnswer(error) ? 'refused' : 'waiting'
      if (entry.state === 'waiting') this.planRetry()
    }
    this.doors.onChange()
  }

  private planRetry(): void {
    if (this.retrying) return
    this.retrying = true
    this.doors.later(() => {
      this.retrying = false
      for (const entry of this.entries.values()) if (entry.state === 'waiting') this.send(entry)
      this.doors.onChange()
    })
  }

  private clash(entry: Entry, theirs: DraftView | null): void {
    entry.state = 'conflict'
    entry.theirs = theirs
  }

  private settle(entry: Entry, server: DraftView, now: Arrangement): void {
    if (entry.state === 'conflict') {
      entry.past = []
      entry.future = []
    }
    Object.assign(entry, { server, now, state: 'saved', theirs: null, error: null })
    this.doors.write(server.letter, null)
  }
}
