'use client'

import { useTranslations } from 'next-intl'
import { useDrawerAt } from '@/components/shell/drawer-state'
import { useLater } from '@/components/shell/use-later'
import type { Section } from '@/features/outline/model/rules/outline'
import { useItemInHand } from './use-item-in-hand'

const loadStory = () => import('./item-story').then(({ ItemStory }) => ItemStory)

/** All of the competency in hand; fetched once somebody looks. */
export function ItemTab({ sections }: { sections: Section[] }) {
  const t = useTranslations('drawer')
  useItemInHand()
  const isShown = useDrawerAt(({ open, tab }) => open && tab === 'item')
  const about = useDrawerAt((at) => at.about)
  const Story = useLater(loadStory, isShown)
  if (!isShown || !Story) return null
  if (Story === 'failed') return <p data-part>{t('failed')}</p>
  return <Story about={about} sections={sections} />
}
