import { useMemo } from 'react'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { type Meaning, readMeanings } from '@/lib/meanings'

const none: readonly Meaning[] = []

/** What the levels of a competency mean by its framework; nothing where it has none. */
export function useMeanings(competency: string): readonly Meaning[] {
  const text = useOutline(({ meanings }) => meanings.find(({ nodeId }) => nodeId === competency)?.text)
  return useMemo(() => (text === undefined ? none : readMeanings(text)), [text])
}
