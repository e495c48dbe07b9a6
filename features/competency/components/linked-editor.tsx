'use client'

import type { ComponentProps } from 'react'
import type { RenderBeside } from '@/features/outline/editor/components/item-aside'
import { OutlineEditor } from '@/features/outline/editor/components/outline-editor'
import { LinkChips } from './link-chips'
import { LinkMarks } from './link-marks'

/** The outline of state or gap, with the competencies that its items belong to. */
export function LinkedEditor(props: Omit<ComponentProps<typeof OutlineEditor>, 'renderAside'>) {
  return <OutlineEditor {...props} renderAside={beside} />
}

// Made once, so that the editor's rows render again only when something of theirs changes.
const beside: RenderBeside = (node, hand) => (
  <div className="item-aside">{hand ? <LinkChips node={node} {...hand} /> : <LinkMarks node={node} />}</div>
)
