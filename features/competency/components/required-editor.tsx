'use client'

import type { ComponentProps } from 'react'
import { OutlineEditor } from '@/features/outline/editor/components/outline-editor'
import type { Node } from '@/features/outline/model/rules/outline'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { levelOf } from '../rules/chain'
import { LevelPair } from './level-pair'

type RequiredEditorProps = Omit<ComponentProps<typeof OutlineEditor>, 'renderAside'>

/** The outline of required competencies, with the levels beside each item. */
export function RequiredEditor(props: RequiredEditorProps) {
  return <OutlineEditor {...props} renderAside={props.editable ? editableLevels : shownLevels} />
}

// Made once, so that the editor's rows render again only when something of theirs changes.
const editableLevels = (node: Node) => <Levels node={node} editable />
const shownLevels = (node: Node) => <Levels node={node} editable={false} />

function Levels({ node, editable }: { node: Node; editable: boolean }) {
  const self = useOutline((outline) => levelOf(outline, node.id, 'self'))
  const target = useOutline((outline) => levelOf(outline, node.id, 'target'))
  if (node.text.trim() === '') return null
  return <LevelPair competency={node} self={self} target={target} editable={editable} />
}
