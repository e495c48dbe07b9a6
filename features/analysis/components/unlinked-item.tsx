'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { Unlinked } from '@/features/competency/rules/chain'
import { dismissLink, setLink } from '@/features/competency/rules/operations'
import { ItemAside } from '@/features/outline/components/item-aside'
import { useDispatch, useMounted } from '@/features/outline/components/outline-provider'
import { flatten } from '@/features/outline/rules/tree'
import type { Node } from '@/features/outline/schema'

type UnlinkedItemProps = { item: Unlinked; competencies: Node[]; editable: boolean }

/** One item without a competency: take the proposal, choose another, or leave it as it is. */
export function UnlinkedItem({ item, competencies, editable }: UnlinkedItemProps) {
  const t = useTranslations('competency')
  const dispatch = useDispatch()
  const mounted = useMounted()
  const [picked, setPicked] = useState<string | null>(null)
  const { node, kind, below, suggested } = item
  const chosen = picked ?? suggested ?? ''
  const lines = flatten(below).filter((line) => line.node.text.trim() !== '')
  return (
    <li className="group/row border-line border-b py-3 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:gap-x-6">
      <div className="min-w-0">
        <div className="flex flex-wrap items-start gap-x-1.5">
          <p className="min-w-0 flex-1 whitespace-pre-wrap">
            <Badge className="mr-2">{t(kind)}</Badge>
            {node.text}
          </p>
          <ItemAside node={node} />
        </div>
        {lines.map((line) => (
          <div key={line.node.id} className="mt-0.5 flex flex-wrap items-start gap-x-1.5 pl-4 text-sm">
            <p className="min-w-0 flex-1 whitespace-pre-wrap text-quiet">{line.node.text}</p>
            <ItemAside node={line.node} />
          </div>
        ))}
      </div>
      {editable && competencies.length > 0 && (
        <div className="mt-2 flex flex-wrap items-center gap-2 lg:mt-0 print:hidden">
          <span className="text-quiet text-sm">{t(suggested && !picked ? 'suggestion' : 'linkTo')}</span>
          <select
            aria-label={t('competencyFor', { text: node.text })}
            value={chosen}
            disabled={!mounted}
            onChange={(event) => setPicked(event.target.value)}
            className="min-h-8 min-w-0 max-w-full flex-1 basis-48 rounded border border-control bg-raised px-2 text-sm"
          >
            <option value="">{t('choose')}</option>
            {competencies.map((competency) => (
              <option key={competency.id} value={competency.id}>
                {competency.text.split('\n')[0]}
              </option>
            ))}
          </select>
          <Button
            size="small"
            disabled={chosen === '' || !mounted}
            aria-label={t('linkItem', { text: node.text })}
            onClick={(event) => {
              moveOn(event.currentTarget)
              dispatch(setLink(node.id, chosen, true))
            }}
          >
            {t('link')}
          </Button>
          {suggested && (
            <Button
              size="small"
              variant="quiet"
              disabled={!mounted}
              aria-label={t('leaveItem', { text: node.text })}
              onClick={() => {
                setPicked(null)
                dispatch(dismissLink(node.id, suggested))
              }}
            >
              {t('leave')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

/** A linked item leaves the list: the focus goes to the next one, to the heading, or with the last up to the chain. */
function moveOn(button: HTMLElement) {
  const item = button.closest('li')
  const next = item?.nextElementSibling?.querySelector('select')
  const heading = item?.previousElementSibling ? 'unlinked' : 'chain'
  const place = next ?? document.getElementById(heading)
  place?.focus()
}
