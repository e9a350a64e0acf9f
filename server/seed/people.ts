import { demoPeople as people } from '@/db/seed/people'

/** Who may be signed in with one click in a demo. */
export const demoPeople = people
