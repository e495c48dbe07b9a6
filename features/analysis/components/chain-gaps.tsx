import { AddField } from '@/features/competency/components/add-field'
import { ItemWords } from '@/features/competency/components/item-words'
import { ItemAside } from '@/features/outline/editor/components/item-aside'
import { RenderedText } from '@/features/outline/editor/components/rendered-text'
import { firstWords } from '@/features/outline/model/rules/first-words'
import { useWords } from '@/lib/i18n/use-words'
import { isMet } from '../rules/chain-list'
import type { ChainRowProps } from './chain-row-props'

/** What is missing for a competency, as it is read; a click on its words changes them, and an empty cell asks. */
export function ChainGaps({ line, editable, tabStop, asked, edited, onAdd, onLeave }: ChainRowProps) {
  const t = useWords('chain')
  const { id, text } = line.row.node
  const name = t('askOf', { question: t('ask.gap'), name: firstWords(text) })
  return (
    <div>
      {line.gaps.map(({ node, heads }) => (
        <div key={node.id} data-edit={node.id === edited ? undefined : node.id} className="words">
          {node.id === edited ? (
            <ItemWords node={node} editable onLeave={(byKey) => onLeave(byKey ? id : null)} />
          ) : (
            <RenderedText text={node.text} />
          )}
          {heads && <ItemAside node={heads} mentioned tabStop={tabStop} />}
          <ItemAside node={node} mentioned tabStop={tabStop} />
        </div>
      ))}
      {asked === 'gap' ? (
        <AddField
          name={name}
          placeholder={t('ask.gap')}
          onAdd={(words) => onAdd(id, 'gap', words)}
          onLeave={(byKey) => onLeave(byKey ? id : null)}
        />
      ) : line.gaps.length > 0 ? null : isMet(line) ? (
        <p className="text-quiet print:hidden">{t('noGap')}</p>
      ) : (
        editable && (
          <button
            type="button"
            data-do="gap"
            tabIndex={tabStop ? undefined : -1}
            aria-label={name}
            className="ask"
          >
            {t('ask.gap')}
          </button>
        )
      )}
    </div>
  )
}
