'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { groupBy } from '@/lib/group-by'
import type { MentorLevel } from '../rules/mentor-levels'

type MentorLevels = {
  ownerId: string
  /** whether the viewer sets levels of their own */
  rates: boolean
  of: ReadonlyMap<string, MentorLevel[]>
}

const Context = createContext<MentorLevels | null>(null)

type MentorLevelProviderProps = {
  ownerId: string
  rates: boolean
  levels: MentorLevel[]
  children: ReactNode
}

/** Where mentors see the competencies of a page, shown wherever their levels stand. */
export function MentorLevelProvider({ ownerId, rates, levels, children }: MentorLevelProviderProps) {
  const value = useMemo(
    () => ({ ownerId, rates, of: groupBy(levels, ({ competencyId }) => competencyId) }),
    [ownerId, rates, levels],
  )
  return <Context value={value}>{children}</Context>
}

/** The mentors' levels of the page; null for those who neither set nor read them. */
export function useMentorLevels(): MentorLevels | null {
  return useContext(Context)
}
