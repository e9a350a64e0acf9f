import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { queueViews } from '@/domain/refinement/queue/views'

/** The states that a list by turn can be narrowed to, in the order of a song's way. */
export const turnStates = ['inbox', 'refining', 'in-review', 'approved', 'finishing', 'sent-back'] as const

/** What of the queue is shown stands in the address: a link shows the same thing. */
export const queueAddress = {
  view: parseAsStringLiteral(queueViews).withDefault('mine'),
  state: parseAsStringLiteral(turnStates),
  night: parseAsInteger,
  person: parseAsString,
  title: parseAsString,
}
export const loadQueueAddress = createLoader(queueAddress)
