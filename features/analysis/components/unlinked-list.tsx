'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { CompetencyPicker, type FindChoices } from '@/features/competency/components/competency-picker'
import type { Unlinked } from '@/features/competency/rules/chain'
import { setLink } from '@/features/competency/rules/operations'
import type { Node } from '@/features/outline/model/rules/outline'
import { useDispatch } from '@/features/outline/sync/components/outline-provider'
import { UnlinkedItem } from './unlinked-item'

type UnlinkedListProps = {
  unlinked: Unlinked[]
  /** null where there is nothing to link to */
  find: FindChoices | null
  editable: boolean
}

/** What belongs to no competency yet, each with a proposal where the wording gives one. One list to choose from serves all. */
export function UnlinkedList({ unlinked, find, editable }: UnlinkedListProps) {
  const t = useTranslations('competency')
  const dispatch = useDispatch()
  const [picking, setPicking] = useState<Node | null>(null)
  const close = useCallback(() => setPicking(null), [])
  if (unlinked.length === 0 && !picking) return null

  function link(node: Node, competency: string) {
    const focus = placeAfter(node.id)
    // The dialog gives the focus back when it closes, and only then may it go elsewhere.
    flushSync(() => {
      setPicking(null)
      dispatch(setLink(node.id, competency, true))
    })
    requestAnimationFrame(focus)
  }

  return (
    <section aria-labelledby="unlinked" className="loose">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 id="unlinked" tabIndex={-1} className="scroll-mt-6 font-semibold text-reading">
          {t('unlinked', { count: unlinked.length })}
        </h2>
        {editable && <LinkAll unlinked={unlinked} />}
      </div>
      <ul>
        {unlinked.map((item) => (
          <UnlinkedItem
            key={item.node.id}
            item={item}
            editable={editable && find !== null}
            onPick={setPicking}
            onLink={link}
          />
        ))}
      </ul>
      {find && (
        <Dialog open={picking !== null} onClose={close} title={t('picker.title')}>
          {picking && (
            <CompetencyPicker
              item={picking.text.slice(0, 500)}
              find={find}
              onChoose={(competency) => link(picking, competency)}
            />
          )}
        </Dialog>
      )}
    </section>
  )
}

/** A linked item leaves the list: the focus goes to the next one, to the heading, or with the last up to the chain. */
function placeAfter(id: string): () => void {
  const item = document.querySelector(`[data-unlinked="${id}"]`)
  const next = item?.nextElementSibling?.querySelector('button')
  const heading = item?.previousElementSibling ? 'unlinked' : 'chain'
  return () => (next ?? document.getElementById(heading))?.focus()
}

/** Links all items with the competencies they are alike, in one step that can be undone. The focus moves on with them. */
function LinkAll({ unlinked }: { unlinked: Unlinked[] }) {
  const t = useTranslations('chain')
  const dispatch = useDispatch()
  const operations = unlinked.flatMap(({ node, suggested }) =>
    suggested ? setLink(node.id, suggested, true) : [],
  )
  if (operations.length < 2) return null
  return (
    <Button
      size="small"
      onClick={() => {
        dispatch(operations)
        document.getElementById('chain')?.focus()
      }}
    >
      {t('linkAll', { count: operations.length })}
    </Button>
  )
}
