'use client'

import { useState } from 'react'
import type { ItemAsideProps } from '@/features/outline/editor/components/item-aside'
import { useWords } from '@/lib/i18n/use-words'
import { shortName } from '../rules'
import { useThreads } from './page-threads'
import { ThreadsButton } from './threads-button'

/** The threads about one item: a button in its row, with the comments below. */
export function ItemThreads({ node, tabStop = true, mentioned = false }: ItemAsideProps) {
  const t = useWords('thread')
  const threads = useThreads()
  const [chosen, setChosen] = useState<boolean | null>(null)
  const found = threads?.byPlace.get(node.id) ?? []
  // What is unfolded, or holds words that were typed, stays when the item is out of hand.
  const isOffered = !mentioned || chosen === true || threads?.typed.has(node.id)
  const mayStart = threads?.mayStart && isOffered && node.text.trim() !== ''
  if (!threads || (found.length === 0 && !mayStart)) return null
  return (
    <ThreadsButton
      place={{ section: node.sectionId, node: node.id }}
      name={t('item', { text: shortName(node.text) })}
      now={node.text}
      threads={found}
      mayStart={threads.mayStart}
      tabStop={tabStop}
      chosen={chosen}
      onChoose={setChosen}
    />
  )
}
