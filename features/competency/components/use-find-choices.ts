import { useCallback } from 'react'
import { useOutlineNow, useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import { choicesFor } from '../rules/choices'
import { competencyNodes } from '../rules/competencies'
import type { FindChoices } from './competency-picker'

/** Finds competencies of the page's analysis: here, or on the server where the page holds a part of them. */
export function useFindChoices(): FindChoices {
  const now = useOutlineNow()
  const { owner, analysisId } = useOutlinePage()
  return useCallback(
    async (wanted, item) => {
      const outline = now()
      const here = () => competencyNodes(outline).map(({ node }) => node)
      if (!outline.excerpt) return choicesFor(here(), wanted, item)
      const address = `/people/${owner.id}/gap/${analysisId}/competencies`
      const answer = await fetch(`${address}?${new URLSearchParams({ wanted, item })}`)
      if (!answer.ok) throw new Error('The competencies could not be fetched.')
      return answer.json()
    },
    [now, owner.id, analysisId],
  )
}
