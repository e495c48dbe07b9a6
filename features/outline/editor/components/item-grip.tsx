import type { MouseEvent } from 'react'
import { GripVertical } from '@/components/ui/icons'
import { cn } from '@/lib/cn'

/** As wide as the row reaches into the margin; see `ItemRow`. */
const place = 'w-6 shrink-0 sm:pointer-fine:-order-1 sm:pointer-fine:-me-1.5 print:hidden'

/** Dragging items changes neither the caret nor the selection. */
function keepFocus(event: MouseEvent) {
  event.preventDefault()
  event.stopPropagation()
}

/**
 * The handle to drag an item by: in the margin for a mouse, beside the menu for touch. Hidden from the
 * keyboard and from screen readers, because keys and menu do the same.
 */
export function ItemGrip({ enabled }: { enabled: boolean }) {
  if (!enabled) return <span className={place} />
  return (
    <span
      aria-hidden
      data-grip
      onMouseDown={keepFocus}
      className={cn(
        place,
        'flex h-7 cursor-grab touch-manipulation select-none items-center justify-center rounded text-quiet [-webkit-touch-callout:none] hover:bg-sunken group-focus-within/row:opacity-100 group-hover/row:opacity-100 pointer-fine:opacity-0',
      )}
    >
      <GripVertical className="size-4" />
    </span>
  )
}
