import { EqualNot } from '@/components/ui/icons'

/** Says that two see a competency differently; the mark says so too, for those who only glance. */
export function Differing({ children }: { children: string }) {
  return (
    <span className="flex items-start gap-1 text-warn">
      <EqualNot className="mt-1.25 size-3.5 shrink-0" />
      <span>{children}</span>
    </span>
  )
}
