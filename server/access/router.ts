import { z } from 'zod'
import { choosePasswordInput, linkInput, openLinkInput, signInInput } from '@/domain/access/sign-in'
import { accountProcedure, publicProcedure, router } from '@/server/trpc/procedures'
import { ownerRouter } from './owner/router'
import * as access from './service'

export const accessRouter = router({
  session: publicProcedure.query(({ ctx }) => access.getSession(ctx)),
  signIn: publicProcedure.input(signInInput).mutation(({ ctx, input }) => access.signIn(ctx, input)),
  signOut: publicProcedure.mutation(({ ctx }) => access.signOut(ctx)),
  demoPeople: publicProcedure.query(({ ctx }) => access.listDemoPeople(ctx)),
  signInAsDemo: publicProcedure
    .input(z.object({ email: z.string().max(200) }))
    .mutation(({ ctx, input }) => access.signInAsDemo(ctx, input.email)),
  viewLink: publicProcedure.input(linkInput).query(({ ctx, input }) => access.viewLink(ctx, input.token)),
  openLink: publicProcedure.input(openLinkInput).mutation(({ ctx, input }) => access.openLink(ctx, input)),
  choosePassword: accountProcedure
    .input(choosePasswordInput)
    .mutation(({ ctx, input }) => access.choosePassword(ctx, input)),
  owner: ownerRouter,
})
