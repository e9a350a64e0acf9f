import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from './client'

export type RouterOutputs = inferRouterOutputs<AppRouter>
