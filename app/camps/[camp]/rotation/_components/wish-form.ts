import type { UseFormReturn } from 'react-hook-form'
import type { WishFormValues } from '@/domain/rotation/outlook/wish-form'
import type { Wish } from '@/domain/rotation/wishes'

export type WishForm = UseFormReturn<WishFormValues, unknown, Wish>
