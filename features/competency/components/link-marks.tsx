'use client'

import { Link2 } from '@/components/ui/icons'
import { PageLink } from '@/components/ui/page-link'
import { RenderedText } from '@/features/outline/editor/components/rendered-text'
import type { Node } from '@/features/outline/model/rules/outline'
import { useWords } from '@/lib/i18n/use-words'
import { shortName } from '../rules/short-name'
import { useLinked } from './use-linked'

/** For readers, beside an item of state, gap or to-do: the competencies it belongs to, each a way to its place in the chain. */
export function LinkMarks({ node }: { node: Node }) {
  const t = useWords('competency')
  return useLinked(node.id).map(({ id, text }) => (
    <PageLink
      key={id}
      href={{ query: { view: 'chain' }, hash: `competency-${id}` }}
      aria-label={t('linkedTo', { name: text })}
      title={text}
      className="item-chip"
    >
      <ChipName item={node.text} competency={text} />
    </PageLink>
  ))
}

/** What a chip says. An item that bears the very name of its competency needs no second one beside it. */
export function ChipName({ item, competency }: { item: string; competency: string }) {
  return fold(item) === fold(competency) ? (
    <Link2 className="size-3.5" />
  ) : (
    <RenderedText text={shortName(competency)} links={false} />
  )
}

const fold = (words: string) => words.normalize('NFC').trim().toLowerCase()
