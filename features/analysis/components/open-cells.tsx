import { AddField } from '@/features/competency/components/add-field'
import { EvidenceList } from '@/features/competency/components/evidence-list'
import { ItemAside } from '@/features/outline/editor/components/item-aside'
import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Node } from '@/features/outline/model/rules/outline'
import type { Branch } from '@/features/outline/model/rules/tree'
import { flatten } from '@/features/outline/model/rules/tree'
import { TodoSuggestions } from '@/features/suggestion/components/todo-suggestions'
import { useWords } from '@/lib/i18n/use-words'
import type { ChainRowProps } from './chain-row-props'
import { LinkedItem } from './linked-item'

/** All that is said about a competency beside its name: state, conversation, evidence. */
export function OpenName({ line, editable, mounted }: ChainRowProps) {
  const t = useWords('competency')
  const { node, state, evidence } = line.row
  return (
    <>
      <div className="flex flex-wrap items-start gap-x-1.5">
        <ItemAside node={node} />
      </div>
      {flatten(state).map((each) => (
        <div key={each.node.id} className="flex flex-wrap items-start gap-x-1.5 text-caption">
          <p className="min-w-0 flex-1 whitespace-pre-wrap text-quiet">
            {t('stateIs', { text: each.node.text })}
          </p>
          <ItemAside node={each.node} />
        </div>
      ))}
      <EvidenceList competency={node} evidence={evidence} editable={editable && mounted} />
    </>
  )
}

/** Gaps and to-dos of a competency with all that can be done to them. */
export function OpenCells({ line, editable, mounted, asked, onAdd, onLeave }: ChainRowProps) {
  const { node, gaps, todos } = line.row
  const cell = { competency: node, editable: editable && mounted, asked, onAdd, onLeave }
  return (
    <>
      <ChainCell {...cell} kind="gap" branches={gaps} />
      <ChainCell {...cell} kind="todo" branches={todos} />
    </>
  )
}

type ChainCellProps = Pick<ChainRowProps, 'editable' | 'asked' | 'onAdd' | 'onLeave'> & {
  kind: 'gap' | 'todo'
  competency: Node
  branches: Branch[]
}

/** The gaps or the to-dos of one opened competency, each to be changed, dated, talked about and unlinked. */
function ChainCell({ kind, competency, branches, editable, asked, onAdd, onLeave }: ChainCellProps) {
  const t = useWords('chain')
  const question = t(`ask.${kind}`)
  const name = t('askOf', { question, name: firstWords(competency.text) })
  return (
    <div>
      {branches.length > 0 && (
        <ul aria-label={t(kind === 'gap' ? 'gaps' : 'todos')} className="space-y-1.5">
          {branches.map((branch) => (
            <LinkedItem
              key={branch.node.id}
              branch={branch}
              kind={kind}
              competency={competency}
              editable={editable}
            />
          ))}
        </ul>
      )}
      {kind === 'todo' && <TodoSuggestions competency={competency} />}
      {asked === kind ? (
        <AddField
          name={name}
          placeholder={question}
          onAdd={(words) => onAdd(competency.id, kind, words)}
          onLeave={(byKey) => onLeave(byKey ? competency.id : null)}
        />
      ) : (
        editable && (
          <button type="button" data-do={kind} aria-label={name} className="ask">
            {question}
          </button>
        )
      )}
    </div>
  )
}
