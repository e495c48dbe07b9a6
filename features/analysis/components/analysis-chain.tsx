import { Tracks } from '@/features/competency/components/tracks'
import type { AnalysisPage } from '../queries/pages'
import { ChainView } from './chain-view'

/** The same rows competency by competency. */
export function AnalysisChain({ page }: { page: AnalysisPage }) {
  return (
    <Tracks editable={page.owner.editable}>
      <ChainView sections={page.sections} editable={page.owner.editable} />
    </Tracks>
  )
}
