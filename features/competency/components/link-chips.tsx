'use client'

import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Node } from '@/features/outline/model/rules/outline'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { useWords } from '@/lib/i18n/use-words'
import { shortName } from '../rules/short-name'
import { ChipName } from './link-marks'
import { namedCompetencies, useLinked } from './use-linked'
import { useProposal } from './use-proposals'

type LinkChipsProps = {
  node: Node
  /** whether the item is written or hovered */
  inHand: boolean
  /** whether Tab reaches what stands beside it */
  tabStop: boolean
}

/**
 * For the writer, beside an item of state, gap or to-do: what it belongs to, else what it may belong to, else a quiet
 * prompt for the item in hand. What is pressed is heard by `Linking`.
 */
export function LinkChips({ node, inHand, tabStop }: LinkChipsProps) {
  const t = useWords('competency')
  const words = useWords('chain')
  const linked = useLinked(node.id)
  const proposal = useProposal(node.id)
  const proposed = useOutline((outline) => (proposal ? namedCompetencies(outline).get(proposal) : undefined))

  function chips() {
    if (linked.length > 0)
      return linked.map(({ id, text }) => ({
        'data-link': id,
        'aria-haspopup': 'dialog' as const,
        'aria-label': t('linkedTo', { name: text }),
        title: inHand ? text : undefined,
        children: <ChipName item={node.text} competency={text} />,
      }))
    if (node.text.trim() === '') return []
    if (proposed)
      return [
        {
          'data-propose': proposed.id,
          title: inHand ? proposed.text : undefined,
          children: words('linkHere', { name: shortName(proposed.text) }),
        },
      ]
    if (!inHand) return []
    const ask = (
      <>
        {t('linking.ask')} <kbd className="ms-1 font-sans pointer-coarse:hidden">Alt+L</kbd>
      </>
    )
    const prompt = { 'data-link': '', 'aria-haspopup': 'dialog' as const, 'aria-keyshortcuts': 'Alt+L' }
    return [{ ...prompt, 'aria-label': t('linkItem', { text: firstWords(node.text) }), children: ask }]
  }

  return chips().map((chip, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the focus stays where one competency takes the place of another
    <button key={index} type="button" tabIndex={tabStop ? undefined : -1} className="item-chip" {...chip} />
  ))
}
