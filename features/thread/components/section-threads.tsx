'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Section } from '@/features/outline/model/rules/outline'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { useThreads } from './page-threads'
import { ThreadsButton } from './threads-button'

type SectionThreadsProps = {
  section: Section
  label: string
  /** the heading if it is in the writer's words; other headings cannot change */
  title: string | null
  /** items have no rows of their own here, so their threads are shown with the heading */
  whole?: boolean
}

/** The threads about a section, beside its heading. */
export function SectionThreads({ section, label, title, whole = false }: SectionThreadsProps) {
  const t = useTranslations('thread')
  const threads = useThreads()
  const items = useOutline((outline) =>
    outline.nodes.filter((node) => whole && node.sectionId === section.id),
  )
  const [chosen, setChosen] = useState<boolean | null>(null)
  const found = [section, ...items].flatMap(({ id }) => threads?.byPlace.get(id) ?? [])
  if (!threads || (found.length === 0 && !threads.mayStart)) return null
  return (
    <ThreadsButton
      place={{ section: section.id, node: null }}
      name={t('section', { text: label })}
      now={title}
      threads={found}
      mayStart={threads.mayStart}
      tabStop
      chosen={chosen}
      onChoose={setChosen}
    />
  )
}
