import { tracked } from '@trpc/server'
import { z } from 'zod'
import { campProcedure, router } from '@/server/trpc/procedures'
import * as events from './service'

export const eventsRouter = router({
  latest: campProcedure.query(({ ctx }) => events.getLatestSeq(ctx, ctx.camp)),
  /** `lastEventId` is the seq the page was rendered with; a reconnecting browser sends the last one it got. */
  follow: campProcedure
    .input(z.object({ lastEventId: z.coerce.number().int().nonnegative() }))
    .subscription(async function* ({ ctx, input, signal }) {
      for await (const event of events.followCamp(ctx, ctx.camp, input.lastEventId, signal!))
        yield 'seq' in event ? tracked(String(event.seq), event) : event
    }),
})
