import { useTranslations } from 'next-intl'
import { TaskMark } from '@/components/ui/task-mark'
import { PastWords } from '@/features/outline/editor/components/past-words'
import type { Node } from '@/features/outline/model/rules/outline'
import type { Branch } from '@/features/outline/model/rules/tree'
import { useItemNotes } from '@/features/todo/components/use-item-notes'
import type { Day } from '@/lib/dates'
import type { DayPage } from '../queries/pages'
import { RestoreItem } from './restore-item'

type PastItemsProps = { branches: Branch[]; page: DayPage; day: Day }

/** Items as they stood on a day. Those that have gone or read otherwise now say so, and can be brought back. */
export function PastItems({ branches, page, day }: PastItemsProps) {
  const notesOf = useItemNotes(page.then.outline)
  if (branches.length === 0) return null
  const current = new Map(page.now.outline.nodes.map((node) => [node.id, node.text]))
  const above = new Set(page.then.outline.excerpt?.path)
  const list = (below: Branch[], under: boolean) =>
    below.length > 0 && (
      <ul className="list-disc pl-5">
        {below.map(({ node, children }) => {
          const now = current.get(node.id)
          // What only shows where the rest of its branch hangs has its button in an earlier part.
          const state =
            above.has(node.id) || now === node.text ? null : now === undefined ? 'gone' : 'reworded'
          return (
            <li key={node.id} className="py-0.5">
              <ItemWords node={node} notes={notesOf(node.id)} />
              {/* What stood below something that has gone comes back with it. */}
              {state && !(state === 'gone' && under) && (
                <RestoreItem
                  owner={page.owner.id}
                  node={node}
                  revision={page.revision}
                  day={day}
                  state={state}
                />
              )}
              {list(children, state === 'gone')}
            </li>
          )
        })}
      </ul>
    )
  return list(branches, false)
}

function ItemWords({ node, notes }: { node: Node; notes: string[] }) {
  const t = useTranslations('history.what')
  const all = [...notes, ...(node.isGoal ? [t('goal')] : [])]
  return (
    <span className="whitespace-pre-wrap">
      {node.box !== 'none' && (
        <TaskMark done={node.box === 'done'} className="mr-1 inline-block align-middle" />
      )}
      <PastWords text={node.text} />
      {all.length > 0 && <span className="text-quiet text-caption"> ({all.join(', ')})</span>}
    </span>
  )
}
