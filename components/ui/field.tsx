import { type ComponentProps, type ReactNode, useId } from 'react'
import { classNames } from './class-names'

const look =
  'w-full rounded-md border border-line-strong bg-panel px-3 text-base text-ink placeholder:text-faint aria-invalid:border-bad disabled:opacity-60'

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input className={classNames(look, 'min-h-11 md:min-h-9', className)} {...props} />
}

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return <textarea className={classNames(look, 'min-h-24 py-2', className)} {...props} />
}

export function Select({ className, ...props }: ComponentProps<'select'>) {
  return <select className={classNames(look, 'min-h-11 pr-8 md:min-h-9', className)} {...props} />
}

export function Checkbox({ label, className, ...props }: Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode }) {
  return (
    <label className={classNames('flex min-h-11 items-center gap-2 md:min-h-8', className)}>
      <input type="checkbox" className="size-5 accent-lamp md:size-4" {...props} />
      <span>{label}</span>
    </label>
  )
}

type FieldProps = {
  label: ReactNode
  help?: ReactNode
  error?: ReactNode
  className?: string
  children: (props: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': true | undefined
  }) => ReactNode
}

/** Label above, help below, and what is wrong beside the field in words. */
export function Field({ label, help, error, className, children }: FieldProps) {
  const id = useId()
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={classNames('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {help && (
        <p id={`${id}-help`} className="text-sm text-muted">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-sm text-bad">
          {error}
        </p>
      )}
    </div>
  )
}
