'use client'

import type { ReactNode } from 'react'
import { PageMentorLevels } from '@/features/competency/components/page-mentor-levels'
import { useGivenLevels } from '@/features/competency/components/use-given-levels'
import { ItemAsides } from '@/features/outline/editor/components/item-aside'
import { ChangeAside, ChangeAsideBelow } from '@/features/review/components/change-aside'
import { PageChanges } from '@/features/review/components/page-changes'
import { PageSuggestions, useGivenSuggestions } from '@/features/suggestion/components/page-suggestions'
import { SuggestionAside } from '@/features/suggestion/components/suggestion-aside'
import { ItemThreads } from '@/features/thread/components/item-threads'
import { ThreadsContext, useGivenThreads } from '@/features/thread/components/page-threads'
import type { TalkedRows } from './page-outline'

type BesideItemsProps = {
  page: Pick<TalkedRows, 'changes' | 'pageThreads' | 'suggestions' | 'mentorLevels'>
  /** comments as they are read, by id: their Markdown is drawn on the server */
  bodies: Record<string, ReactNode>
  /** the items stand in narrow columns */
  narrow: boolean
  children: ReactNode
}

const asides = [ChangeAside, ItemThreads, SuggestionAside]
const narrowAsides = [ChangeAsideBelow, ItemThreads, SuggestionAside]

/** Has what others say and suggest about the items of a page, and what has changed, stand beside them. */
export function BesideItems({ page, bodies, narrow, children }: BesideItemsProps) {
  return (
    <PageChanges value={page.changes}>
      <ThreadsContext value={useGivenThreads(page.pageThreads, bodies)}>
        <PageSuggestions value={useGivenSuggestions(page.suggestions)}>
          <PageMentorLevels value={useGivenLevels(page.mentorLevels)}>
            <ItemAsides value={narrow ? narrowAsides : asides}>{children}</ItemAsides>
          </PageMentorLevels>
        </PageSuggestions>
      </ThreadsContext>
    </PageChanges>
  )
}
