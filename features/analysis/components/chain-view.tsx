'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useMemo } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import type { FindChoices } from '@/features/competency/components/competency-picker'
import { LevelAxis } from '@/features/competency/components/level-axis'
import { competencyNodes, readChain } from '@/features/competency/rules/chain'
import { type Choices, choicesFor } from '@/features/competency/rules/choices'
import type { Section } from '@/features/outline/model/rules/outline'
import { fullRows } from '@/features/outline/model/rules/page-costs'
import { useMounted, useOutline, useOutlineNow } from '@/features/outline/sync/components/outline-provider'
import { NewSuggestions } from '@/features/suggestion/components/new-suggestions'
import { ChainRow } from './chain-row'
import { chainColumns } from './chain-style'
import { UnlinkedCallout } from './unlinked-callout'
import { UnlinkedList } from './unlinked-list'

type ChainViewProps = {
  sections: Section[]
  editable: boolean
  /** address that finds all competencies, if the page holds only a part of them */
  choices?: string
}

/** The analysis competency by competency; what belongs to none yet stands at the end. */
export function ChainView({ sections, editable, choices }: ChainViewProps) {
  const t = useTranslations('competency')
  const outline = useOutline((whole) => whole)
  const mounted = useMounted()
  const now = useOutlineNow()
  // Links are proposed only after mounting: nobody can accept them before, and comparing all words takes
  // long.
  const { rows, unlinked } = useMemo(
    () => readChain(outline, mounted && editable),
    [outline, mounted, editable],
  )
  const find: FindChoices = useCallback(
    (wanted, item) =>
      choices
        ? fetchChoices(choices, wanted, item)
        : choicesFor(
            competencyNodes(now()).map(({ node }) => node),
            wanted,
            item,
          ),
    [now, choices],
  )
  const filled = rows.filter((row) => row.node.text.trim() !== '')
  return (
    <>
      {filled.length > 0 && <UnlinkedCallout unlinked={unlinked} editable={editable} />}
      {filled.length === 0 && !outline.excerpt ? (
        <EmptyState title={t('emptyTitle')}>{editable && t('emptyText')}</EmptyState>
      ) : filled.length === 0 ? null : (
        <section aria-labelledby="chain">
          <h2 id="chain" tabIndex={-1} className="sr-only">
            {t('chain')}
          </h2>
          <div
            aria-hidden
            className={`hidden border-line border-b pb-1 text-quiet text-caption lg:grid print:grid ${chainColumns}`}
          >
            <span>{t('competency')}</span>
            <LevelAxis />
            <span>{t('gap')}</span>
            <span>{t('todo')}</span>
          </div>
          <ul>
            {filled.map((row, index) => (
              <ChainRow
                key={row.node.id}
                row={row}
                sections={sections}
                editable={editable && (mounted || index < fullRows)}
              />
            ))}
          </ul>
        </section>
      )}
      <NewSuggestions kind="competency" />
      <NewSuggestions kind="todo" unlinked />
      <UnlinkedList
        unlinked={unlinked}
        find={filled.length > 0 || outline.excerpt ? find : null}
        editable={editable}
      />
    </>
  )
}

async function fetchChoices(address: string, wanted: string, item: string): Promise<Choices> {
  const answer = await fetch(`${address}?${new URLSearchParams({ wanted, item })}`)
  if (!answer.ok) throw new Error('The competencies could not be fetched.')
  return answer.json()
}
