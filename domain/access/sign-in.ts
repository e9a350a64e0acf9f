import { z } from 'zod'

export const emailSchema = z.string().trim().toLowerCase().max(200, 'email-long').pipe(z.email('email-shape'))

export const passwordSchema = z.string().min(10, 'password-short').max(200, 'password-long')
export const personNameSchema = z.string().trim().min(1, 'name-missing').max(100, 'name-long')

export const signInInput = z.object({ email: emailSchema, password: z.string().min(1, 'password-missing').max(200) })
export type SignInInput = z.infer<typeof signInInput>

const tokenSchema = z.string().regex(/^[\w-]{43}$/)
export const linkInput = z.object({ token: z.string().max(200) })

/** What the page behind a link sends: each purpose asks for what it needs. */
export const openLinkInput = z.object({
  token: tokenSchema,
  name: personNameSchema.optional(),
  email: emailSchema.optional(),
  password: passwordSchema.optional(),
})
export type OpenLinkInput = z.infer<typeof openLinkInput>

/** The set-up page wants all three. */
export const setUpForm = z.object({ name: personNameSchema, email: emailSchema, password: passwordSchema })

export const choosePasswordInput = z.object({ password: passwordSchema, current: z.string().max(200).optional() })
export type ChoosePasswordInput = z.infer<typeof choosePasswordInput>

export const campMakerInput = z.object({ name: personNameSchema, email: emailSchema })
export type CampMakerInput = z.infer<typeof campMakerInput>

/** People without an e-mail address get an internal one, which is never shown or mailed. */
export const internalEmail = (id: string) => `${id}@people.invalid`.toLowerCase()
export const isInternalEmail = (email: string) => email.endsWith('@people.invalid')
