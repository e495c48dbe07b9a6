import { cn } from '@/lib/cn'
import type { Level } from '@/lib/outline-kinds'

const steps = [1, 2, 3, 4]

/** Four steps: filled as far as one is, outlined as far as one wants to be. The words beside it say the same. */
export function LevelMeter({ self, target }: { self: Level | null; target: Level | null }) {
  if (self === null && target === null) return null
  return (
    <div aria-hidden className="mt-1 flex gap-1 px-1 print:hidden">
      {steps.map((step) => (
        <span
          key={step}
          className={cn(
            'h-1.5 w-5 rounded-full border',
            step <= Number(self ?? 0)
              ? 'border-accent bg-accent'
              : step <= Number(target ?? 0)
                ? 'border-accent bg-accent-soft'
                : 'border-line forced-colors:border-dotted',
          )}
        />
      ))}
    </div>
  )
}
