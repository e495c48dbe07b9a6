'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { readChain } from '@/features/competency/rules/chain'
import { useOutline } from '@/features/outline/components/outline-provider'
import type { Section } from '@/features/outline/schema'
import { NewSuggestions } from '@/features/suggestion/components/new-suggestions'
import type { Day } from '@/lib/dates'
import { ChainRow } from './chain-row'
import { chainColumns } from './chain-style'
import { UnlinkedCallout } from './unlinked-callout'
import { UnlinkedList } from './unlinked-list'

type ChainViewProps = { sections: Section[]; today: Day; editable: boolean }

/** The analysis competency by competency; what belongs to none yet stands at the end. */
export function ChainView({ sections, today, editable }: ChainViewProps) {
  const t = useTranslations('competency')
  const outline = useOutline((whole) => whole)
  const { rows, unlinked } = useMemo(() => readChain(outline), [outline])
  const filled = rows.filter((row) => row.node.text.trim() !== '')
  return (
    <>
      {filled.length > 0 && <UnlinkedCallout unlinked={unlinked} editable={editable} />}
      {filled.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{editable && t('emptyText')}</EmptyState>
      ) : (
        <section aria-labelledby="chain">
          <h2 id="chain" tabIndex={-1} className="sr-only">
            {t('chain')}
          </h2>
          <div
            aria-hidden
            className={`hidden border-line border-b pb-1 text-quiet text-sm lg:grid print:grid ${chainColumns}`}
          >
            <span>{t('competency')}</span>
            <span>{t('levels')}</span>
            <span>{t('gap')}</span>
            <span>{t('todo')}</span>
          </div>
          <ul>
            {filled.map((row) => (
              <ChainRow key={row.node.id} row={row} sections={sections} today={today} editable={editable} />
            ))}
          </ul>
        </section>
      )}
      <NewSuggestions kind="competency" />
      <NewSuggestions kind="todo" unlinked />
      <UnlinkedList unlinked={unlinked} competencies={filled.map(({ node }) => node)} editable={editable} />
    </>
  )
}
