'use client'

import type { ComponentProps } from 'react'
import { OutlineEditor } from '@/features/outline/editor/components/outline-editor'
import type { Node } from '@/features/outline/model/rules/outline'
import { LinkMarks } from './link-marks'

/** The outline of state or gap, with the competencies that its items belong to. */
export function LinkedEditor(props: Omit<ComponentProps<typeof OutlineEditor>, 'renderAside'>) {
  return <OutlineEditor {...props} renderAside={marks} />
}

// Made once, so that the editor's rows render again only when something of theirs changes.
const marks = (node: Node) => (
  <div className="item-aside">
    <LinkMarks node={node} />
  </div>
)
