'use client'

import type { ComponentProps } from 'react'
import { LinkMarks } from '@/features/competency/components/link-marks'
import { OutlineEditor } from '@/features/outline/editor/components/outline-editor'
import type { Node } from '@/features/outline/model/rules/outline'
import { TodoDays } from './todo-days'

type TodoEditorProps = Omit<ComponentProps<typeof OutlineEditor>, 'renderAside' | 'todo'>

/** The outline of to-dos, with a box and a day for each item. */
export function TodoEditor(props: TodoEditorProps) {
  return <OutlineEditor {...props} todo renderAside={props.editable ? editableDay : shownDay} />
}

// Made once, so that the editor's rows render again only when something of theirs changes.
const editableDay = (node: Node) => <TodoDay node={node} editable />
const shownDay = (node: Node) => <TodoDay node={node} editable={false} />

function TodoDay({ node, editable }: { node: Node; editable: boolean }) {
  if (node.text.trim() === '') return null
  return (
    <div className="item-aside">
      <LinkMarks node={node} />
      <TodoDays node={node} editable={editable} />
    </div>
  )
}
