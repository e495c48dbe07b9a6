'use client'

import type { ComponentProps } from 'react'
import { OutlineEditor } from '@/features/outline/editor/components/outline-editor'
import type { Node } from '@/features/outline/model/rules/outline'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { levelOf } from '../rules/competencies'
import { CompetencyTrack } from './competency-track'

type RequiredEditorProps = Omit<ComponentProps<typeof OutlineEditor>, 'renderAside'>

/** The outline of required competencies, with a track beside each item; the words of its stops stand over them. */
export function RequiredEditor(props: RequiredEditorProps) {
  return <OutlineEditor {...props} renderAside={props.editable ? editableTrack : shownTrack} />
}

// Made once, so that the editor's rows render again only when something of theirs changes.
const editableTrack = (node: Node) => <ItemTrack node={node} editable />
const shownTrack = (node: Node) => <ItemTrack node={node} editable={false} />

function ItemTrack({ node, editable }: { node: Node; editable: boolean }) {
  const self = useOutline((outline) => levelOf(outline, node.id, 'self'))
  const target = useOutline((outline) => levelOf(outline, node.id, 'target'))
  if (node.text.trim() === '') return null
  return (
    <div className="item-track">
      <CompetencyTrack competency={node} self={self} target={target} editable={editable} slim />
    </div>
  )
}
