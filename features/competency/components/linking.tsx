'use client'

import { useTranslations } from 'next-intl'
import { type ComponentType, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { treesOnPage } from '@/features/outline/editor/components/trees-on-page'
import type { Operation } from '@/features/outline/model/rules/operation'
import { useDispatch, useMounted, useOutlineNow } from '@/features/outline/sync/components/outline-provider'
import { linkedKinds } from '../rules/links'
import { setLink } from '../rules/operations'
import { shortName } from '../rules/short-name'
import type { LinkPickerProps, Picking } from './link-picker'
import { linkedIn, type Named, namedCompetencies, rememberName } from './use-linked'
import { GivenProposals, useProposals } from './use-proposals'

type Picker = ComponentType<LinkPickerProps>

/**
 * Links the items of the outlines within: a chip opens the one picker or takes what is proposed, and Alt+L opens it for
 * the item in hand, or for those that are selected. Nothing is heard by a row itself.
 */
export function Linking({ children }: { children: ReactNode }) {
  const t = useTranslations('competency.linking')
  const dispatch = useDispatch()
  const now = useOutlineNow()
  const mounted = useMounted()
  const proposals = useProposals()
  const [Picker, setPicker] = useState<Picker | null>(null)
  const [picking, setPicking] = useState<Picking | null>(null)
  const [said, setSaid] = useState('')
  const close = useCallback(() => setPicking(null), [])
  const nameOf = (id: string) => shortName(namedCompetencies(now()).get(id)?.text ?? '')

  function pick(ids: readonly string[], linked: string | null) {
    const outline = now()
    const items = outline.nodes.filter(({ id, text }) => ids.includes(id) && text.trim() !== '')
    if (items.length === 0) return
    setPicking({ items, linked: (linked && namedCompetencies(outline).get(linked)) || null })
    if (Picker) return
    import('./link-picker').then(
      ({ LinkPicker }) => setPicker(() => LinkPicker),
      () => {
        setPicking(null)
        setSaid(t('noPicker'))
      },
    )
  }

  /** The picker gives the focus back when it closes, and so it closes first. */
  function carryOut(operations: Operation[], words: string) {
    flushSync(() => {
      setPicking(null)
      setSaid(words)
    })
    dispatch(operations)
  }

  function link(competency: Named, keeps: boolean) {
    if (!picking) return
    const old = keeps ? null : picking.linked
    rememberName(competency)
    const operations = picking.items.flatMap(({ id }) => [
      ...(old && old.id !== competency.id ? setLink(id, old.id, false) : []),
      ...(linkedIn(now(), id).some((each) => each.id === competency.id)
        ? []
        : setLink(id, competency.id, true)),
    ])
    carryOut(operations, t('linked', { name: shortName(competency.text) }))
  }

  function unlink() {
    const linked = picking?.linked
    if (!linked) return
    const operations = picking.items.flatMap(({ id }) => setLink(id, linked.id, false))
    carryOut(operations, t('unlinked', { name: shortName(linked.text) }))
  }

  const hear = {
    click({ target }: MouseEvent) {
      const chip =
        target instanceof Element ? target.closest<HTMLElement>('[data-link], [data-propose]') : null
      const item = chip && itemOf(chip)
      if (!item) return
      const { link: linked, propose } = chip.dataset
      if (propose) carryOut(setLink(item, propose, true), t('linked', { name: nameOf(propose) }))
      else pick([item], linked || null)
    },
    keydown(event: KeyboardEvent) {
      const { altKey, code, ctrlKey, metaKey, shiftKey } = event
      if (!altKey || code !== 'KeyL' || ctrlKey || metaKey || shiftKey) return
      // Its letter would be typed into what is sought. A syllable that is not finished yet ends where the focus leaves it.
      if (picking) return event.preventDefault()
      const ids = itemsInHand(event.target)
      if (ids.length === 0) return
      event.preventDefault()
      const linked = ids.length === 1 ? linkedIn(now(), ids[0] as string) : []
      // Of several it could not be told which one is meant: then another one is added.
      pick(ids, linked.length === 1 ? (linked[0]?.id ?? null) : null)
    },
  }
  const heard = useRef(hear)
  heard.current = hear
  useEffect(() => {
    if (!mounted) return
    const click = (event: MouseEvent) => heard.current.click(event)
    const press = (event: KeyboardEvent) => heard.current.keydown(event)
    document.addEventListener('click', click)
    // Ahead of the outline, which may end a selection with the key.
    document.addEventListener('keydown', press, { capture: true })
    return () => {
      document.removeEventListener('click', click)
      document.removeEventListener('keydown', press, { capture: true })
    }
  }, [mounted])

  return (
    <GivenProposals value={proposals}>
      {children}
      <p role="status" className="sr-only">
        {said}
      </p>
      {Picker && <Picker picking={picking} onLink={link} onUnlink={unlink} onClose={close} />}
    </GivenProposals>
  )
}

/** The item of a row. */
const itemOf = (within: Element): string | undefined =>
  within.closest('[role=treeitem]')?.querySelector<HTMLElement>('[data-node]')?.dataset.node

/** The items that a key means: the selected ones, or the one that has the focus; none in outlines that are not linked. */
function itemsInHand(target: EventTarget | null): string[] {
  if (!(target instanceof Element)) return []
  const tree = target.closest('[role=tree]')
  const kind = treesOnPage().find(({ element }) => element === tree)?.section.kind
  if (!tree || !linkedKinds.some((each) => each === kind)) return []
  const selected = [...tree.querySelectorAll('[role=treeitem][aria-selected=true]')]
  return (selected.length > 0 ? selected : [target]).flatMap((row) => itemOf(row) ?? [])
}
