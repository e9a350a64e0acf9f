import { cva, type VariantProps } from 'class-variance-authority'
import { LoaderCircle } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classNames } from './class-names'

export const buttonLook = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'bg-lamp text-on-lamp hover:bg-lamp-hover',
        secondary: 'border border-line-strong bg-panel text-ink hover:bg-raised',
        ghost: 'text-ink hover:bg-raised',
        danger: 'border border-bad bg-bad-soft text-bad hover:bg-panel',
      },
      size: {
        sm: 'min-h-11 px-3 text-sm md:min-h-8',
        md: 'min-h-11 px-4 text-base md:min-h-9',
        lg: 'min-h-12 px-5 text-base',
        icon: 'size-11 md:size-9',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
)

type Props = ComponentProps<'button'> & VariantProps<typeof buttonLook> & { pending?: boolean }

/** While pending it keeps its focus and its words, and ignores clicks. */
export function Button({
  className,
  variant,
  size,
  pending = false,
  type = 'button',
  children,
  onClick,
  ...props
}: Props) {
  return (
    <button
      type={type}
      className={classNames(buttonLook({ variant, size }), className)}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      {...props}
    >
      {pending && <LoaderCircle aria-hidden className="animate-spin" />}
      {children}
    </button>
  )
}
