/** The mark: a lamp over a line of a score. */
export function Lantern({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
    >
      <path d="M3 18h18M3 21.5h18" opacity="0.55" />
      <path d="M15.5 3.2a6 6 0 1 0 5.2 8.3 4.9 4.9 0 0 1-5.2-8.3Z" fill="currentColor" stroke="none" />
    </svg>
  )
}
