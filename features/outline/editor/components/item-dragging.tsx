import { useTranslations } from 'next-intl'
import { createPortal } from 'react-dom'
import { type Drag, useItemDrag } from './use-item-drag'

/** Items being dragged: what moves, the line where it would come, and the same in words for screen readers. */
export function ItemDragging() {
  const t = useTranslations('outline.drag')
  const { drag, dropped } = useItemDrag()
  return (
    <>
      <span role="status" className="sr-only">
        {drag ? t('moving', { count: drag.count }) : dropped ? t(dropped) : ''}
      </span>
      {drag && createPortal(<DragPicture {...drag} />, document.body)}
    </>
  )
}

/** On the side of the pointer where there is more room. */
function beside(x: number): { left: number } | { right: number } {
  const { clientWidth } = document.documentElement
  return x < clientWidth / 2 ? { left: x + 14 } : { right: clientWidth - x + 14 }
}

function DragPicture({ pointer, target, count, words }: Drag) {
  const t = useTranslations('outline.drag')
  return (
    <div aria-hidden className="pointer-events-none fixed inset-0 z-40 print:hidden">
      {target && (
        <div className="absolute -mt-px h-0.5 rounded bg-accent" style={target.line}>
          <span className="absolute -top-1 -left-1 size-2.5 rounded-full border-2 border-accent bg-paper" />
        </div>
      )}
      <p
        className="absolute flex max-w-64 items-center gap-2 rounded-md border border-line bg-raised px-2 py-0.5 text-caption shadow-lg"
        style={{ ...beside(pointer.x), top: pointer.y + 10 }}
      >
        <span className="truncate">{words}</span>
        {count > 1 && (
          <span className="shrink-0 rounded bg-accent px-1.5 text-on-accent text-caption">
            {t('count', { count })}
          </span>
        )}
      </p>
    </div>
  )
}
