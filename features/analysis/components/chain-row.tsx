import { memo } from 'react'
import { CompetencyTrack } from '@/features/competency/components/competency-track'
import { ItemAside } from '@/features/outline/editor/components/item-aside'
import { RenderedText } from '@/features/outline/editor/components/rendered-text'
import { flatten } from '@/features/outline/model/rules/tree'
import { useWords } from '@/lib/i18n/use-words'
import { sameLine } from '../rules/chain-list'
import { ChainGaps } from './chain-gaps'
import type { ChainRowProps } from './chain-row-props'
import { ChainTodos } from './chain-todos'

/** One competency: what it is called, how far it has come, what is missing, what is to be done. */
export const ChainRow = memo(Row, ({ line: before, ...a }, { line: after, ...b }) => {
  return sameLine(before, after) && (Object.keys(b) as (keyof typeof b)[]).every((key) => a[key] === b[key])
})

function Row(props: ChainRowProps) {
  const { line, editable, tabStop } = props
  const t = useWords('chain')
  const { node, self, target, evidence } = line.row
  const stop = tabStop ? undefined : -1
  return (
    <li
      id={`competency-${node.id}`}
      data-levels-of={node.id}
      data-indent={line.indent || undefined}
      tabIndex={tabStop ? 0 : -1}
      className="chain-row group/row"
    >
      <div>
        <h3>
          <button type="button" data-do="open" tabIndex={stop}>
            <RenderedText text={node.text} links={false} />
          </button>
        </h3>
        {line.state && (
          <p className="state">
            <RenderedText text={line.state} />
          </p>
        )}
        {evidence.length > 0 && (
          <button type="button" data-do="open" tabIndex={stop} className="meta">
            {t('evidence', { count: evidence.length })}
          </button>
        )}
        <ItemAside node={node} mentioned tabStop={tabStop} />
        {flatten(line.row.state).map((each) => (
          <ItemAside key={each.node.id} node={each.node} mentioned tabStop={tabStop} />
        ))}
      </div>
      <CompetencyTrack competency={node} self={self} target={target} editable={editable} tabStop={tabStop} />
      <ChainGaps {...props} />
      <ChainTodos {...props} />
    </li>
  )
}
