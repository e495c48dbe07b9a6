'use client'

import { useTranslations } from 'next-intl'
import { useContext } from 'react'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { changesAmong } from '../rules/changes'
import { ChangedItems } from './changed-items'

type ChangeMarkProps = {
  /** id of an item, or of all that are shown here as one */
  node: string | readonly string[]
  /** on a line of its own, where there is little room */
  below?: boolean
}

/** Says beside an item what has changed about it since the last look; nothing when nothing has. */
export function ChangeMark({ node, below = false }: ChangeMarkProps) {
  const t = useTranslations('changes')
  const items = useContext(ChangedItems)
  const nodes = typeof node === 'string' ? [node] : node
  const changed = nodes.filter((id) => items[id])
  const kinds = changesAmong(items, changed)
  if (kinds.length === 0) return null
  return (
    <span data-changed={changed.join(' ')} className={below ? 'order-last basis-full' : 'self-center'}>
      <span className="inline-block rounded bg-accent-soft px-1.5 font-medium text-accent text-xs leading-5 print:border print:border-line">
        <VisuallyHidden>{t('changed')}: </VisuallyHidden>
        {kinds.map((kind) => t(`kinds.${kind}`)).join(' · ')}
      </span>
    </span>
  )
}
