import { useTranslations } from 'next-intl'
import { TaskMark } from '@/components/ui/task-mark'
import { PastWords } from '@/features/outline/editor/components/past-words'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import type { Branch } from '@/features/outline/model/rules/tree'
import { useItemNotes } from '@/features/todo/components/use-item-notes'
import { groupBy } from '@/lib/group-by'

type SnapshotItemsProps = { branches: Branch[]; outline: Outline }

/** Items as they were shown, with their levels, evidence and days. */
export function SnapshotItems({ branches, outline }: SnapshotItemsProps) {
  const notesOf = useItemNotes(outline)
  const t = useTranslations('review.past')
  const evidence = groupBy(outline.evidence, ({ competencyId }) => competencyId)
  const list = (below: Branch[]) =>
    below.length > 0 && (
      <ul className="list-disc pl-5">
        {below.map(({ node, children }) => (
          <li key={node.id} className="py-0.5">
            <ItemWords
              node={node}
              notes={[
                ...notesOf(node.id),
                ...(evidence.get(node.id) ?? []).map(({ text }) => t('evidence', { text })),
              ]}
            />
            {list(children)}
          </li>
        ))}
      </ul>
    )
  return list(branches)
}

function ItemWords({ node, notes }: { node: Node; notes: string[] }) {
  return (
    <span className="whitespace-pre-wrap">
      {node.box !== 'none' && (
        <TaskMark done={node.box === 'done'} className="mr-1 inline-block align-middle" />
      )}
      <PastWords text={node.text} />
      {notes.length > 0 && <span className="text-quiet text-caption"> ({notes.join(', ')})</span>}
    </span>
  )
}
