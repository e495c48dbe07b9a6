'use client'

import { type FocusEvent, type KeyboardEvent, useRef } from 'react'
import { hearEnter } from '@/components/form/hear-enter'
import { RenderedText } from '@/features/outline/editor/components/rendered-text'
import { editText } from '@/features/outline/model/rules/edit'
import { firstWords } from '@/features/outline/model/rules/first-words'
import { textLimit } from '@/features/outline/model/rules/limits'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Node } from '@/features/outline/model/rules/outline'
import { useDispatch, useMounted, useOutlineNow } from '@/features/outline/sync/components/outline-provider'
import { cn } from '@/lib/cn'
import { useWords } from '@/lib/i18n/use-words'
import { isComposing } from '@/lib/is-composing'

type ItemWordsProps = {
  node: Node
  editable: boolean
  /** where words become a field when they are to be changed: called when that is done. @param byKey with Enter or Escape */
  onLeave?: (byKey: boolean) => void
  className?: string
}

/**
 * The words of an item, changed outside of its outline. An emptied item is deleted when the focus leaves it.
 */
export function ItemWords({ node, editable, onLeave, className }: ItemWordsProps) {
  const t = useWords('competency')
  const dispatch = useDispatch()
  const now = useOutlineNow()
  const mounted = useMounted()
  const byKey = useRef(false)
  if (!editable)
    return (
      <p className={cn('whitespace-pre-wrap', className)}>
        <RenderedText text={node.text} />
      </p>
    )

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (isComposing(event)) return
    if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)) {
      event.preventDefault()
      byKey.current = true
      event.currentTarget.blur()
    }
  }

  /** Listens only while the field has the focus, because a page has hundreds of these fields. */
  function hear({ currentTarget: field }: FocusEvent<HTMLTextAreaElement>) {
    const end = hearEnter(field, () => {
      byKey.current = true
      field.blur()
      return true
    })
    field.addEventListener('blur', end, { once: true })
    if (onLeave) field.setSelectionRange(field.value.length, field.value.length)
  }

  function leave() {
    const { nodes } = now()
    const left = nodes.find(({ id }) => id === node.id)
    const hasChildren = nodes.some(({ parentId }) => parentId === node.id)
    if (left?.text.trim() === '' && !hasChildren) dispatch([{ kind: 'delete', id: newId(), node: node.id }])
    onLeave?.(byKey.current)
  }

  return (
    <textarea
      // biome-ignore lint/a11y/noAutofocus: where it has just come in place of its words, the person asked for it
      autoFocus={onLeave !== undefined}
      data-node={mounted ? node.id : undefined}
      aria-label={t('words', { text: firstWords(node.text) })}
      rows={Math.max(node.text.split('\n').length, 1)}
      value={node.text}
      readOnly={!mounted}
      maxLength={textLimit}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => dispatch([editText(node, event.target.value)])}
      onKeyDown={onKeyDown}
      onFocus={hear}
      onBlur={leave}
      className={cn(
        'field-sizing-content -ml-1 block w-full resize-none rounded bg-transparent px-1 hover:bg-sunken focus:bg-sunken',
        className,
      )}
    />
  )
}
