import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import type { Node } from '@/features/outline/model/rules/outline'
import { subtreeIds } from '@/features/outline/model/rules/tree'
import { useFolds } from '@/features/outline/sync/components/outline-provider'
import { RenderedText } from './rendered-text'
import type { Finished } from './use-finished'

type FinishedItemsProps = {
  nodes: readonly Node[]
  finished: Finished
  /** name of the outline */
  label: string
}

/** How much of an outline was finished before today, and a button that shows it or folds it away. */
export function FinishedItems({ nodes, finished: { hidden, shown }, label }: FinishedItemsProps) {
  const t = useTranslations('outline.finished')
  const folds = useFolds()
  const name = useId()
  if (hidden.length + shown.length === 0) return null
  const within = (ids: readonly string[]) => {
    const all = new Set(ids.flatMap((id) => [...subtreeIds(nodes, id)]))
    return nodes.filter(({ id }) => all.has(id))
  }
  const isHidden = hidden.length > 0
  const items = within(isHidden ? hidden : shown)
  const words = t(isHidden ? 'show' : 'hide', { count: items.filter(({ box }) => box === 'done').length })
  return (
    <>
      <Button
        id={name}
        variant="quiet"
        size="small"
        disabled={!folds}
        aria-expanded={!isHidden}
        aria-label={`${label} ${words}`}
        onClick={() => folds?.show(isHidden ? hidden : items.map(({ id }) => id), isHidden)}
        className="mt-1 align-top text-quiet"
      >
        {words}
      </Button>
      {isHidden && (
        <noscript>
          <ul aria-labelledby={name} className="ps-6 text-quiet">
            {items.map(({ id, text }) => (
              <li key={id}>
                <RenderedText text={text} />
              </li>
            ))}
          </ul>
        </noscript>
      )}
    </>
  )
}
