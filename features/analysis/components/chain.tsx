import './chain-list.css'
import './chain-row.css'
import './chain-looks.css'

import { useCallback, useMemo, useState } from 'react'
import { useFindChoices } from '@/features/competency/components/use-find-choices'
import { readChain } from '@/features/competency/rules/chain'
import type { Section } from '@/features/outline/model/rules/outline'
import { useMounted, useOutline, useToday } from '@/features/outline/sync/components/outline-provider'
import { NewSuggestions } from '@/features/suggestion/components/new-suggestions'
import { arrange, type ChainFilter, type ChainOrder, countsOf, groupsOf } from '../rules/chain-list'
import { countOpen } from '../rules/walk'
import { ChainList } from './chain-list'
import { ChainStrip } from './chain-strip'
import { EmptyChain } from './empty-chain'
import { UnlinkedList } from './unlinked-list'

type ChainProps = {
  sections: Section[]
  editable: boolean
}

/** The analysis competency by competency: what is left, and below the list what belongs to none yet. */
export default function Chain({ sections, editable }: ChainProps) {
  const outline = useOutline((whole) => whole)
  const mounted = useMounted()
  const today = useToday()
  const [filter, setFilter] = useState<ChainFilter>('all')
  const [order, setOrder] = useState<ChainOrder>('document')
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  // Links are proposed only after mounting: nobody can accept them before, and comparing all words takes
  // long.
  const { rows, unlinked } = useMemo(
    () => readChain(outline, mounted && editable),
    [outline, mounted, editable],
  )
  const groups = useMemo(() => groupsOf(rows, outline, today, kept), [rows, outline, today, kept])
  const counts = useMemo(() => countsOf(groups), [groups])
  const isBegun = editable && !outline.excerpt && outline.levels.length > 0
  const unrated = useMemo(() => (isBegun ? countOpen(outline) : 0), [isBegun, outline])
  const find = useFindChoices()
  const keep = useCallback((id: string) => setKept((before) => new Set(before).add(id)), [])
  const isEmpty = counts.all === 0 && groups.length === 0
  return (
    <>
      {!isEmpty && (
        <ChainStrip
          counts={outline.excerpt ? null : counts}
          unlinked={unlinked.length}
          unrated={unrated}
          filter={filter}
          onFilter={setFilter}
          order={order}
          onOrder={setOrder}
        />
      )}
      {isEmpty && !outline.excerpt && <EmptyChain editable={editable} />}
      {!isEmpty && (
        <ChainList
          groups={arrange(groups, filter, order)}
          sections={sections}
          unlinked={unlinked}
          editable={editable}
          onTicked={keep}
        />
      )}
      <NewSuggestions kind="competency" />
      <NewSuggestions kind="todo" unlinked />
      <UnlinkedList
        unlinked={unlinked}
        find={!isEmpty || outline.excerpt ? find : null}
        editable={editable}
      />
    </>
  )
}
