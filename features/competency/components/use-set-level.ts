import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { useDispatch, useOutlineNow } from '@/features/outline/sync/components/outline-provider'
import type { Level } from '@/lib/outline-kinds'
import { levelOf } from '../rules/competencies'
import { setLevel } from '../rules/operations'
import type { Rating } from '../rules/track'
import { useMentorLevels } from './page-mentor-levels'
import { useSaid } from './use-track-words'

/** Sets a level of any competency of the page, and says so to those who do not see it. */
export function useSetLevel() {
  const t = useTranslations('competency')
  const dispatch = useDispatch()
  const now = useOutlineNow()
  const mentors = useMentorLevels()
  const inWords = useSaid()
  const [said, say] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const storing = chosen && mentors ? mentors.storing(chosen).kind : 'idle'

  useEffect(() => {
    if (storing === 'saving') say(t('levelSaving'))
    if (storing === 'saved') say(t('levelSaved'))
  }, [storing, t])

  const set = useCallback(
    (competency: string, rating: Rating, value: Level | null) => {
      if (rating === 'mentor') {
        setChosen(competency)
        mentors?.choose(competency, value)
        return
      }
      say(inWords(rating, value))
      const before = levelOf(now(), competency, rating)
      if (before === value) return
      dispatch(setLevel(competency, rating, value))
      if (
        rating === 'self' &&
        value !== null &&
        isReached(before, value, levelOf(now(), competency, 'target'))
      )
        document.querySelector(`[data-track="${competency}"]`)?.setAttribute('data-just', '')
    },
    [dispatch, inWords, mentors, now],
  )
  return { set, said, say }
}

const isReached = (before: Level | null, after: Level, target: Level | null) =>
  target !== null && after >= target && (before === null || before < target)
