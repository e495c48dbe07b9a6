'use client'

import { Link2 } from '@/components/ui/icons'
import { PageLink } from '@/components/ui/page-link'
import { RenderedText } from '@/features/outline/editor/components/rendered-text'
import { oncePerOutline } from '@/features/outline/model/rules/once-per-outline'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { groupBy } from '@/lib/group-by'
import { useWords } from '@/lib/i18n/use-words'
import { competencyNodes } from '../rules/chain'
import { sameName } from '../rules/similarity'

const linkedTo = oncePerOutline((outline: Outline) => {
  const competencies = new Map(competencyNodes(outline).map(({ node }) => [node.id, node]))
  return groupBy(
    outline.links.flatMap(({ nodeId, competencyId }) => {
      const competency = competencies.get(competencyId)
      return competency ? [{ nodeId, competency }] : []
    }),
    ({ nodeId }) => nodeId,
  )
})
const none: Node[] = []

/** Beside an item of state, gap or to-do: the competencies it belongs to, each a way to its place in the chain. */
export function LinkMarks({ node }: { node: Node }) {
  const t = useWords('competency')
  const competencies = useOutline(
    (outline) =>
      linkedTo(outline)
        .get(node.id)
        ?.map(({ competency }) => competency) ?? none,
  )
  return competencies.map(({ id, text }) => (
    <PageLink
      key={id}
      href={{ query: { view: 'chain' }, hash: `competency-${id}` }}
      aria-label={t('linkedTo', { name: text })}
      title={text}
      className="item-chip print:hidden"
    >
      {/* An item that bears the very name of its competency needs no second one beside it. */}
      {sameName(node.text, text) ? (
        <Link2 className="size-3.5" />
      ) : (
        <RenderedText text={text.split('\n')[0] ?? ''} links={false} />
      )}
    </PageLink>
  ))
}
