import type { ChainLine } from '../rules/chain-list'
import type { Asked } from './use-chain-events'

/** What a row of the chain and its cells are drawn from. */
export type ChainRowProps = {
  line: ChainLine
  editable: boolean
  mounted: boolean
  /** whether the to-dos that were finished before are shown */
  unfolded: boolean
  /** whether Tab comes to this row; the arrows lead to the others */
  tabStop: boolean
  /** what is being added */
  asked: Asked['kind'] | null
  /** the item whose words are being changed */
  edited: string | null
  onAdd: (competency: string, kind: Asked['kind'], text: string) => void
  /** @param row the row that the focus goes back to; null where it has gone elsewhere */
  onLeave: (row: string | null) => void
}
