'use client'

import { useDrawerAt } from '@/components/shell/drawer-state'
import { lateComponent } from '@/components/ui/late'
import type { Section } from '@/features/outline/model/rules/outline'
import { useItemInHand } from './use-item-in-hand'

const Story = lateComponent(() => import('./item-story').then(({ ItemStory }) => ItemStory))

/** All of the competency in hand. */
export function ItemTab({ sections }: { sections: Section[] }) {
  useItemInHand()
  const isShown = useDrawerAt(({ open, tab }) => open && tab === 'item')
  const about = useDrawerAt((at) => at.about)
  return isShown && <Story about={about} sections={sections} />
}
