'use client'

import { useTranslations } from 'next-intl'
import { Link2 } from '@/components/ui/icons'
import { PageLink } from '@/components/ui/page-link'
import { oncePerOutline } from '@/features/outline/model/rules/once-per-outline'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { groupBy } from '@/lib/group-by'
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
  const t = useTranslations('competency')
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
      className="inline-flex min-h-7 min-w-7 max-w-56 items-center gap-1 rounded px-1 text-quiet text-caption hover:bg-sunken hover:text-ink sm:max-w-44 print:hidden"
    >
      <Link2 className="size-3.5 shrink-0" />
      {/* An item that bears the very name of its competency needs no second one beside it. */}
      {!sameName(node.text, text) && <span className="truncate">{text.split('\n')[0]}</span>}
    </PageLink>
  ))
}
