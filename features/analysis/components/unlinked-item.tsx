'use client'

import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { Unlinked } from '@/features/competency/rules/chain'
import { dismissLink } from '@/features/competency/rules/operations'
import { ItemAside } from '@/features/outline/editor/components/item-aside'
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
  const dispatch = useDispatch()
  const mounted = useMounted()
  const { node, kind, below, suggested } = item
  const proposal = useOutline((outline) =>
    suggested ? outline.nodes.find(({ id }) => id === suggested)?.text : undefined,
  )
  const lines = flatten(below).filter((line) => line.node.text.trim() !== '')
  const name = { text: firstWords(node.text) }
  return (
    <li
      data-unlinked={node.id}
      className="group/row border-line border-b py-3 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:gap-x-6"
    >
      <div className="min-w-0">
        <div className="flex flex-wrap items-start gap-x-1.5">
          <p className="min-w-0 flex-1 whitespace-pre-wrap">
            <Badge className="mr-2">{t(kind)}</Badge>
            {node.text}
          </p>
          <ItemAside node={node} />
        </div>
        {lines.map((line) => (
          <div key={line.node.id} className="mt-0.5 flex flex-wrap items-start gap-x-1.5 pl-4 text-caption">
            <p className="min-w-0 flex-1 whitespace-pre-wrap text-quiet">{line.node.text}</p>
            <ItemAside node={line.node} />
          </div>
        ))}
      </div>
      {editable && (
        <div className="mt-2 flex flex-wrap items-center gap-2 lg:mt-0 print:hidden">
          {suggested && proposal !== undefined && (
            <>
              <p className="min-w-0 basis-full">
                <span className="text-quiet text-caption">{t('suggestion')}</span> {firstWords(proposal)}
              </p>
              <Button
                size="small"
                disabled={!mounted}
                aria-label={t('linkItem', name)}
                onClick={() => onLink(node, suggested)}
              >
                {t('link')}
              </Button>
            </>
          )}
          <Button
            size="small"
            variant="secondary"
            disabled={!mounted}
            aria-haspopup="dialog"
            aria-label={t('chooseFor', name)}
            onClick={() => onPick(node)}
          >
            {t(suggested ? 'chooseOther' : 'choose')}
          </Button>
          {suggested && (
            <Button
              size="small"
              variant="quiet"
              disabled={!mounted}
              aria-label={t('leaveItem', name)}
              onClick={() => dispatch(dismissLink(node.id, suggested))}
            >
              {t('leave')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
