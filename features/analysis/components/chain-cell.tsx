'use client'

import { useTranslations } from 'next-intl'
import { CircleDashed } from '@/components/ui/icons'
import { QuickAdd } from '@/features/competency/components/quick-add'
import { inRow } from '@/features/competency/components/row-style'
import { addLinked } from '@/features/competency/rules/operations'
import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Node, Section } from '@/features/outline/model/rules/outline'
import type { Branch } from '@/features/outline/model/rules/tree'
import { useDispatch, useOutlineNow } from '@/features/outline/sync/components/outline-provider'
import { TodoSuggestions } from '@/features/suggestion/components/todo-suggestions'
import { cn } from '@/lib/cn'
import { LinkedItem } from './linked-item'

type ChainCellProps = {
  kind: 'gap' | 'todo'
  competency: Node
  branches: Branch[]
  /** the section for a new item; undefined when the document has no such outline */
  section: Section | undefined
  editable: boolean
  /** what is missing here */
  warning: string | null
  className?: string
}

/** The gaps or the to-dos of one competency, and a line to add another. */
export function ChainCell(props: ChainCellProps) {
  const { kind, competency, branches, section, editable, warning, className } = props
  const t = useTranslations('competency')
  const dispatch = useDispatch()
  const now = useOutlineNow()
  const empty = branches.length === 0
  return (
    <div className={className}>
      {(!empty || warning) && <p className="text-quiet text-caption lg:sr-only print:sr-only">{t(kind)}</p>}
      {!empty && (
        <ul aria-label={t(kind)} className="space-y-1.5">
          {branches.map((branch) => (
            <LinkedItem
              key={branch.node.id}
              branch={branch}
              kind={kind}
              competency={competency}
              editable={editable}
            />
          ))}
        </ul>
      )}
      {warning && (
        <p className="flex items-start gap-1.5 text-caption text-warn leading-7 print:hidden">
          <CircleDashed className="mt-1.75 size-3.5 shrink-0" />
          {warning}
        </p>
      )}
      {kind === 'todo' && <TodoSuggestions competency={competency} />}
      {editable && section && (
        <QuickAdd
          label={t(kind === 'gap' ? 'addGap' : 'addTodo')}
          name={t(kind === 'gap' ? 'addGapOf' : 'addTodoOf', { name: firstWords(competency.text) })}
          className={cn(!warning && inRow)}
          onAdd={(text) => dispatch(addLinked(now(), section, competency.id, text))}
        />
      )}
    </div>
  )
}
