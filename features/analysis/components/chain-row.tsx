'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CompetencyTrack } from '@/features/competency/components/competency-track'
import { EvidenceList } from '@/features/competency/components/evidence-list'
import type { ChainRow as Row } from '@/features/competency/rules/chain'
import { ItemAside } from '@/features/outline/editor/components/item-aside'
import type { Section } from '@/features/outline/model/rules/outline'
import { flatten } from '@/features/outline/model/rules/tree'
import { cn } from '@/lib/cn'
import { ChainCell } from './chain-cell'
import { chainColumns } from './chain-style'
import { FoldButton } from './fold-button'

type ChainRowProps = { row: Row; sections: Section[]; editable: boolean }

const indents = ['', 'lg:pl-5 print:pl-3', 'lg:pl-10 print:pl-6', 'lg:pl-14 print:pl-9']

/** One competency with its levels, what is missing, and its to-dos. */
export function ChainRow({ row, sections, editable }: ChainRowProps) {
  const t = useTranslations('competency')
  const { node: competency, depth } = row
  const gapSection = sections.find((section) => section.kind === 'gap' || section.kind === 'state_gap')
  const todoSection = sections.find((section) => section.kind === 'todo')
  const cell = { competency, editable }
  // Narrow screens fold a competency without items into one line; wide ones have room for everything.
  const [chosen, setChosen] = useState<boolean | null>(null)
  const open = chosen ?? row.gaps.length + row.todos.length + row.evidence.length > 0
  const folded = cn(!open && 'not-print:max-lg:hidden')
  return (
    <li
      id={`competency-${competency.id}`}
      className={cn(
        'group/row scroll-mt-4 space-y-2 border-line border-b py-3 lg:space-y-0 print:space-y-0 print:py-1',
        chainColumns,
      )}
    >
      <div className={indents[Math.min(depth, 3)]}>
        <div className="flex flex-wrap items-start gap-x-1.5">
          <h3
            className={cn(
              'min-w-0 flex-1 whitespace-pre-wrap leading-7',
              depth === 0 ? 'font-semibold' : 'font-medium',
            )}
          >
            {competency.text}
          </h3>
          <ItemAside node={competency} />
        </div>
        {row.state.length > 0 && (
          <div className="flex flex-wrap items-start gap-x-1.5 text-caption">
            <p className="min-w-0 flex-1 text-quiet">
              {t('stateIs', { text: row.state.map((branch) => branch.node.text).join(' · ') })}
            </p>
            {flatten(row.state).map(({ node }) => (
              <ItemAside key={node.id} node={node} mentioned />
            ))}
          </div>
        )}
        <EvidenceList
          competency={competency}
          evidence={row.evidence}
          editable={editable}
          className={folded}
        />
      </div>
      <div className="flex items-start justify-between gap-x-2">
        <div className="min-w-0 flex-1">
          <CompetencyTrack competency={competency} self={row.self} target={row.target} editable={editable} />
        </div>
        <FoldButton row={row} open={open} onToggle={() => setChosen(!open)} />
      </div>
      <ChainCell
        {...cell}
        className={folded}
        kind="gap"
        branches={row.gaps}
        section={gapSection}
        warning={row.missing === 'gap' ? t('noGap') : null}
      />
      <ChainCell
        {...cell}
        className={folded}
        kind="todo"
        branches={row.todos}
        section={todoSection}
        warning={row.missing === 'todo' ? t('noTodo') : null}
      />
    </li>
  )
}
