import { accessRouter } from '@/server/access/router'
import { campRouter } from '@/server/camp/router'
import { eventsRouter } from '@/server/events/router'
import { refinementRouter } from '@/server/refinement/router'
import { rosterRouter } from '@/server/roster/router'
import { rotationRouter } from '@/server/rotation/router'
import { submissionRouter } from '@/server/submission/router'
import { router } from './procedures'

export const appRouter = router({
  access: accessRouter,
  camp: campRouter,
  events: eventsRouter,
  refinement: refinementRouter,
  roster: rosterRouter,
  rotation: rotationRouter,
  submission: submissionRouter,
})
export type AppRouter = typeof appRouter
