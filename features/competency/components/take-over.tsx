'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { treesOnPage } from '@/features/outline/editor/components/trees-on-page'
import type { Section } from '@/features/outline/model/rules/outline'
import {
  useDispatch,
  useMounted,
  useOutline,
  useOutlineNow,
} from '@/features/outline/sync/components/outline-provider'
import { isComposing } from '@/lib/is-composing'
import { later } from '@/lib/later'
import { competencyNodes } from '../rules/competencies'

const takingOver = later(() => import('../rules/take-over'))

/**
 * Below the present state: what it takes need not be typed a second time. A button takes all of it over, and Alt+S
 * the competency that is being written, or those that are selected.
 */
export function TakeOver({ section }: { section: Section }) {
  const t = useTranslations('competency.takeOver')
  const dispatch = useDispatch()
  const now = useOutlineNow()
  const mounted = useMounted()
  const [count, setCount] = useState<number | null>(null)
  const isAny = useOutline((outline) => competencyNodes(outline).some(({ node }) => node.text.trim() !== ''))

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { altKey, code, ctrlKey, metaKey, shiftKey } = event
      if (!altKey || code !== 'KeyS' || ctrlKey || metaKey || shiftKey || isComposing(event)) return
      const ids = requiredInHand(event.target)
      if (ids.length === 0) return
      event.preventDefault()
      take(ids)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })

  function take(ids: readonly string[]): void {
    const rules = takingOver.now()
    if (!rules) {
      takingOver.get().then(
        () => take(ids),
        () => {},
      )
      return
    }
    const operations = rules.takeOver(now(), ids, section)
    setCount(operations.filter(({ kind }) => kind === 'insert').length)
    dispatch(operations)
  }

  if (!isAny) return null
  return (
    <div className="flex flex-wrap items-center gap-x-2 text-caption text-quiet print:hidden">
      <Button
        variant="quiet"
        size="small"
        disabled={!mounted}
        onClick={() => take(competencyNodes(now()).map(({ node }) => node.id))}
        className="text-quiet"
      >
        {t('all')}
      </Button>
      <span className="pointer-coarse:hidden">{t('key')}</span>
      <span role="status">{count === null ? '' : t('taken', { count })}</span>
    </div>
  )
}

/** The competencies that a key means: the selected ones, or the one that has the focus; none in other outlines. */
function requiredInHand(target: EventTarget | null): string[] {
  const tree = target instanceof Element ? target.closest('[role=tree]') : null
  const kind = treesOnPage().find(({ element }) => element === tree)?.section.kind
  if (!tree || kind !== 'required') return []
  const rows = [...tree.querySelectorAll('[role=treeitem][aria-selected=true]')]
  const own = target instanceof Element ? target.closest('[role=treeitem]') : null
  return (rows.length > 0 ? rows : [own]).flatMap((row) => row?.id.replace('item-', '') || [])
}
