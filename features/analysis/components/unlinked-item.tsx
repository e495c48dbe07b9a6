import { useTranslations } from 'next-intl'
import type { Unlinked } from '@/features/competency/rules/chain'
import { dismissLink } from '@/features/competency/rules/operations'
import { ItemAside } from '@/features/outline/editor/components/item-aside'
import { RenderedText } from '@/features/outline/editor/components/rendered-text'
import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Node } from '@/features/outline/model/rules/outline'
import { flatten } from '@/features/outline/model/rules/tree'
import { useDispatch, useMounted, useOutline } from '@/features/outline/sync/components/outline-provider'

type UnlinkedItemProps = {
  item: Unlinked
  editable: boolean
  /** opens the list of competencies */
  onPick: (node: Node) => void
  onLink: (node: Node, competency: string) => void
}

/** One item without a competency: take the proposal, choose another, or leave it as it is. */
export function UnlinkedItem({ item, editable, onPick, onLink }: UnlinkedItemProps) {
  const t = useTranslations('competency')
  const words = useTranslations('chain')
  const dispatch = useDispatch()
  const mounted = useMounted()
  const { node, kind, below, suggested } = item
  const proposal = useOutline((outline) =>
    suggested ? outline.nodes.find(({ id }) => id === suggested)?.text : undefined,
  )
  const lines = flatten(below).filter((line) => line.node.text.trim() !== '')
  const name = { text: firstWords(node.text) }
  return (
    <li data-unlinked={node.id} className="group/row">
      <span className="meta">{t(kind)}</span>
      <div className="min-w-0">
        <div className="flex flex-wrap items-start gap-x-1.5">
          <p className="min-w-0 flex-1 whitespace-pre-wrap">
            <RenderedText text={node.text} />
          </p>
          <ItemAside node={node} />
        </div>
        {lines.map((line) => (
          <div key={line.node.id} className="flex flex-wrap items-start gap-x-1.5 pl-4 text-caption">
            <p className="min-w-0 flex-1 whitespace-pre-wrap text-quiet">
              <RenderedText text={line.node.text} />
            </p>
            <ItemAside node={line.node} />
          </div>
        ))}
      </div>
      {editable && (
        <div className="offer">
          {suggested && proposal !== undefined && (
            <button
              type="button"
              disabled={!mounted}
              aria-label={t('linkItem', name)}
              onClick={() => onLink(node, suggested)}
            >
              {words('linkHere', { name: firstWords(proposal) })}
            </button>
          )}
          <button
            type="button"
            disabled={!mounted}
            aria-haspopup="dialog"
            aria-label={t('chooseFor', name)}
            onClick={() => onPick(node)}
          >
            {t(suggested ? 'chooseOther' : 'choose')}
          </button>
          {suggested && (
            <button
              type="button"
              disabled={!mounted}
              aria-label={t('leaveItem', name)}
              onClick={() => dispatch(dismissLink(node.id, suggested))}
            >
              {t('leave')}
            </button>
          )}
        </div>
      )}
    </li>
  )
}
