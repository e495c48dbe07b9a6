import { useLocale, useTranslations } from 'next-intl'
import { TaskMark } from '@/components/ui/task-mark'
import { levelKey } from '@/features/competency/rules/levels'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import type { Branch } from '@/features/outline/model/rules/tree'
import { formatDay } from '@/lib/dates'
import { groupBy } from '@/lib/group-by'

type SnapshotItemsProps = { branches: Branch[]; outline: Outline }

/** Items as they were shown, with their levels, evidence and days. */
export function SnapshotItems({ branches, outline }: SnapshotItemsProps) {
  const facets = {
    levels: groupBy(outline.levels, ({ nodeId }) => nodeId),
    dues: new Map(outline.dues.map(({ nodeId, day }) => [nodeId, day])),
    evidence: groupBy(outline.evidence, ({ competencyId }) => competencyId),
  }
  const list = (below: Branch[]) =>
    below.length > 0 && (
      <ul className="list-disc pl-5">
        {below.map(({ node, children }) => (
          <li key={node.id} className="py-0.5">
            <ItemWords node={node} facets={facets} />
            {list(children)}
          </li>
        ))}
      </ul>
    )
  return list(branches)
}

type Facets = {
  levels: Map<string, Outline['levels']>
  dues: Map<string, string>
  evidence: Map<string, Outline['evidence']>
}

function ItemWords({ node, facets }: { node: Node; facets: Facets }) {
  const t = useTranslations('review.past')
  const words = useTranslations('levels')
  const locale = useLocale()
  const levels = facets.levels.get(node.id)
  const word = (of: 'self' | 'target') =>
    words(levelKey(levels?.find(({ kind }) => kind === of)?.value ?? null))
  const due = facets.dues.get(node.id)
  const notes = [
    ...(levels ? [`${word('self')} → ${word('target')}`] : []),
    ...(due ? [t('due', { day: formatDay(locale, due) })] : []),
    ...(facets.evidence.get(node.id) ?? []).map(({ text }) => t('evidence', { text })),
  ]
  return (
    <span className="whitespace-pre-wrap">
      {node.box !== 'none' && (
        <TaskMark done={node.box === 'done'} className="mr-1 inline-block align-middle" />
      )}
      {node.text}
      {notes.length > 0 && <span className="text-quiet text-sm"> ({notes.join(', ')})</span>}
    </span>
  )
}
