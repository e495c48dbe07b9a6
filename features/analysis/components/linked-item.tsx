'use client'

import { useTranslations } from 'next-intl'
import { Unlink } from '@/components/ui/icons'
import { ItemWords } from '@/features/competency/components/item-words'
import { setLink } from '@/features/competency/rules/operations'
import { ItemAside } from '@/features/outline/editor/components/item-aside'
import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Node } from '@/features/outline/model/rules/outline'
import { type Branch, flatten } from '@/features/outline/model/rules/tree'
import { useDispatch } from '@/features/outline/sync/components/outline-provider'
import { TodoItem } from '@/features/todo/components/todo-item'
import { sameWords } from '@/lib/competency-names/same-words'

type LinkedItemProps = {
  branch: Branch
  kind: 'gap' | 'todo'
  competency: Node
  editable: boolean
}

/** An item that is linked to a competency, with what stands below it. */
export function LinkedItem({ branch, kind, competency, editable }: LinkedItemProps) {
  const t = useTranslations('competency')
  const dispatch = useDispatch()
  const lines = flatten([branch])
  // A gap often repeats the name of its competency as a heading: once is enough here.
  const shown = lines.length > 1 && sameWords(branch.node.text, competency.text) ? lines.slice(1) : lines
  return (
    <li className="group/item flex items-start gap-1">
      <div className="min-w-0 flex-1 space-y-1">
        {shown.map(({ node }, index) => (
          <div key={node.id} className="group/row flex flex-wrap items-start gap-x-1.5">
            <div className="min-w-0 flex-1">
              {kind === 'todo' ? (
                <TodoItem nodeId={node.id} editable={editable} rewordable />
              ) : (
                <ItemWords node={node} editable={editable} />
              )}
            </div>
            {index === 0 && shown !== lines && <ItemAside node={branch.node} mentioned />}
            <ItemAside node={node} />
          </div>
        ))}
      </div>
      {editable && (
        <button
          type="button"
          aria-label={t('unlink', { text: firstWords(branch.node.text), name: firstWords(competency.text) })}
          title={t('unlinkShort')}
          onClick={() => dispatch(setLink(branch.node.id, competency.id, false))}
          className="inline-flex size-7 shrink-0 items-center justify-center rounded text-quiet hover:bg-sunken hover:text-ink focus-visible:opacity-100 group-hover/item:opacity-100 print:hidden pointer-fine:opacity-0"
        >
          <Unlink className="size-3.5" />
        </button>
      )}
    </li>
  )
}
