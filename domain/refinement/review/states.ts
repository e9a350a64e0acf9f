export const suggestionStates = [
  'open',
  'accepted',
  'accepted-edited',
  'declined',
  'withdrawn',
  'superseded',
  'needs-rebase',
] as const
export type SuggestionState = (typeof suggestionStates)[number]

export const declineReasons = [
  'too-literal',
  'breaks-the-rhythm',
  'off-concept',
  'rhyme-lost',
  'cannot-be-sung',
  'already-better',
  'taste',
] as const
export type DeclineReason = (typeof declineReasons)[number]

export const commentStates = ['open', 'resolved'] as const

export const changeRequestStates = ['open', 'done', 'verified', 'dropped'] as const
export type ChangeRequestState = (typeof changeRequestStates)[number]
