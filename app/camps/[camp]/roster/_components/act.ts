/** What an organiser wants to do with one person of the list. */
export type Act = { what: 'edit' | 'link' | 'drop-out' | 'remove'; memberId: string }
