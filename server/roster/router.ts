import { z } from 'zod'
import { personSchema } from '@/domain/roster/person'
import { campProcedure, router } from '@/server/trpc/procedures'
import * as imports from './import/service'
import * as links from './links/service'
import * as people from './people/service'
import * as roster from './service'

const memberInput = z.object({ memberId: z.string().max(80) })
const personInput = z.object({ person: personSchema })
/** Sized by the service, which says so in a sentence. */
const textInput = z.object({ text: z.string() })

export const rosterRouter = router({
  list: campProcedure.query(({ ctx }) => roster.listRoster(ctx, ctx.camp)),
  add: campProcedure.input(personInput).mutation(({ ctx, input }) => people.addPerson(ctx, ctx.camp, input.person)),
  change: campProcedure
    .input(personInput.extend(memberInput.shape))
    .mutation(({ ctx, input }) => people.changePerson(ctx, ctx.camp, input)),
  remove: campProcedure
    .input(memberInput)
    .mutation(({ ctx, input }) => people.removePerson(ctx, ctx.camp, input.memberId)),
  putBack: campProcedure
    .input(memberInput)
    .mutation(({ ctx, input }) => people.putPersonBack(ctx, ctx.camp, input.memberId)),
  previewImport: campProcedure
    .input(textInput)
    .mutation(({ ctx, input }) => imports.previewImport(ctx, ctx.camp, input.text)),
  import: campProcedure.input(textInput).mutation(({ ctx, input }) => imports.importRoster(ctx, ctx.camp, input.text)),
  links: campProcedure.query(({ ctx }) => links.listLinks(ctx, ctx.camp)),
  renewLink: campProcedure
    .input(memberInput)
    .mutation(({ ctx, input }) => links.renewLink(ctx, ctx.camp, input.memberId)),
  revokeLink: campProcedure
    .input(memberInput)
    .mutation(({ ctx, input }) => links.revokeLink(ctx, ctx.camp, input.memberId)),
  mailLink: campProcedure
    .input(memberInput)
    .mutation(({ ctx, input }) => links.mailLink(ctx, ctx.camp, input.memberId)),
})
