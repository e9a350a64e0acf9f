/** What a vote is about: the words, the music, or the whole song as it will go out. */
export const approvalLabels = ['lyrics', 'music', 'final'] as const
export type ApprovalLabel = (typeof approvalLabels)[number]
