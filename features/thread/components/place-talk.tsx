import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Node } from '@/features/outline/model/rules/outline'
import { shortName } from '../rules'
import { ItemThreads } from './item-threads'
import { useThreads } from './page-threads'
import { ThreadPanel } from './thread-panel'

type PlaceTalkProps = {
  node: Node
  /** draws around it; is not called where there is nothing said, and nobody to say something */
  children: (talk: ReactNode) => ReactNode
}

/** The conversation about an item, unfolded; where there is none yet, the button that begins one. */
export function PlaceTalk({ node, children }: PlaceTalkProps) {
  const t = useTranslations('thread')
  const threads = useThreads()
  const found = threads?.byPlace.get(node.id) ?? []
  if (!threads || (found.length === 0 && !threads.mayStart)) return null
  if (found.length === 0) return children(<ItemThreads node={node} />)
  return children(
    <ThreadPanel
      place={{ section: node.sectionId, node: node.id }}
      name={t('item', { text: shortName(node.text) })}
      now={node.text}
      threads={found}
      mayStart={threads.mayStart}
    />,
  )
}
