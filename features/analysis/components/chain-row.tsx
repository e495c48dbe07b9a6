'use client'

import { useTranslations } from 'next-intl'
import { EvidenceList } from '@/features/competency/components/evidence-list'
import { LevelPair } from '@/features/competency/components/level-pair'
import type { ChainRow as Row } from '@/features/competency/rules/chain'
import type { Section } from '@/features/outline/schema'
import { cn } from '@/lib/cn'
import type { Day } from '@/lib/dates'
import { ChainCell } from './chain-cell'
import { chainColumns } from './chain-style'

type ChainRowProps = { row: Row; sections: Section[]; today: Day; editable: boolean }

const indents = ['', 'lg:pl-5', 'lg:pl-10', 'lg:pl-14']

/** One competency: where one stands, what lacks, what is to be done about it. */
export function ChainRow({ row, sections, today, editable }: ChainRowProps) {
  const t = useTranslations('competency')
  const { node: competency, depth } = row
  const gapSection = sections.find((section) => section.kind === 'gap' || section.kind === 'state_gap')
  const todoSection = sections.find((section) => section.kind === 'todo')
  const cell = { competency, today, editable }
  return (
    <li className={cn('group/row space-y-3 border-line border-b py-3 lg:space-y-0', chainColumns)}>
      <div className={indents[Math.min(depth, 3)]}>
        <h3 className={cn('whitespace-pre-wrap leading-7', depth === 0 ? 'font-semibold' : 'font-medium')}>
          {competency.text}
        </h3>
        {row.state.length > 0 && (
          <p className="text-quiet text-sm">
            {t('stateIs', { text: row.state.map((branch) => branch.node.text).join(' · ') })}
          </p>
        )}
        <EvidenceList competency={competency} evidence={row.evidence} editable={editable} />
      </div>
      <LevelPair competency={competency} self={row.self} target={row.target} editable={editable} />
      <ChainCell
        {...cell}
        kind="gap"
        branches={row.gaps}
        section={gapSection}
        warning={row.missing === 'gap' ? t('noGap') : null}
      />
      <ChainCell
        {...cell}
        kind="todo"
        branches={row.todos}
        section={todoSection}
        warning={row.missing === 'todo' ? t('noTodo') : null}
      />
    </li>
  )
}
