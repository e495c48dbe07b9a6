'use client'

import type { ComponentProps } from 'react'
import { LinkChips } from '@/features/competency/components/link-chips'
import { LinkMarks } from '@/features/competency/components/link-marks'
import type { RenderBeside } from '@/features/outline/editor/components/item-aside'
import { OutlineEditor } from '@/features/outline/editor/components/outline-editor'
import { TodoDays } from './todo-days'

type TodoEditorProps = Omit<ComponentProps<typeof OutlineEditor>, 'renderAside' | 'todo'>

/** The outline of to-dos, with a box and a day for each item. */
export function TodoEditor(props: TodoEditorProps) {
  return <OutlineEditor {...props} todo renderAside={beside} />
}

// Made once, so that the editor's rows render again only when something of theirs changes.
const beside: RenderBeside = (node, hand) => {
  if (node.text.trim() === '') return null
  return (
    <div className="item-aside">
      {hand ? <LinkChips node={node} {...hand} /> : <LinkMarks node={node} />}
      <TodoDays node={node} editable={hand !== undefined} />
    </div>
  )
}
