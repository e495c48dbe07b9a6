import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useMemo } from 'react'
import { LinkedItem } from '@/features/analysis/components/linked-item'
import { CompetencyTrack } from '@/features/competency/components/competency-track'
import { EvidenceList } from '@/features/competency/components/evidence-list'
import { OwnMeanings } from '@/features/competency/components/own-meanings'
import { QuickAdd } from '@/features/competency/components/quick-add'
import { Tracks } from '@/features/competency/components/tracks'
import { useMeanings } from '@/features/competency/components/use-meanings'
import { type ChainRow, readChain } from '@/features/competency/rules/chain'
import { addLinked } from '@/features/competency/rules/operations'
import { ItemAside } from '@/features/outline/editor/components/item-aside'
import { RenderedText } from '@/features/outline/editor/components/rendered-text'
import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Section } from '@/features/outline/model/rules/outline'
import { type Branch, flatten } from '@/features/outline/model/rules/tree'
import {
  useDispatch,
  useMounted,
  useOutline,
  useOutlineNow,
  useOutlinePage,
} from '@/features/outline/sync/components/outline-provider'
import { ChangeMark } from '@/features/review/components/change-mark'
import { SuggestionAside } from '@/features/suggestion/components/suggestion-aside'
import { TodoSuggestions } from '@/features/suggestion/components/todo-suggestions'
import { PlaceTalk } from '@/features/thread/components/place-talk'
import { ItemHistory } from './item-history'
import { hearRowKeys } from './row-keys'

type ItemStoryProps = {
  /** id of a competency; the first one where there is none of that id */
  about: string | null
  sections: Section[]
}

/** All that hangs on one competency, with all that can be done to it. */
export function ItemStory({ about, sections }: ItemStoryProps) {
  const t = useTranslations('drawer')
  const outline = useOutline((whole) => whole)
  const rows = useMemo(
    () => readChain(outline, false).rows.filter(({ node }) => node.text.trim() !== ''),
    [outline],
  )
  const row = rows.find(({ node }) => node.id === about) ?? rows[0]
  const id = row?.node.id
  useEffect(() => hearRowKeys(id), [id])
  if (!row) return <p data-part>{t('noItem')}</p>
  return <Story key={id} row={row} sections={sections} />
}

function Story({ row, sections }: { row: ChainRow; sections: Section[] }) {
  const words = useTranslations('competency')
  const t = useTranslations('drawer')
  const { isOwn } = useOutlinePage()
  const editable = useMounted() && isOwn
  const above = useOutline(({ nodes }) => nodes.find(({ id }) => id === row.node.parentId)?.text ?? '')
  const { node, self, target, state, evidence, gaps, todos } = row
  const meanings = useMeanings(node.id)
  const part = { row, sections, editable }
  return (
    <Tracks editable={isOwn}>
      <section aria-labelledby="story" data-part className="space-y-2">
        <div>
          <h2 id="story" className="font-semibold">
            <RenderedText text={node.text} />
          </h2>
          {above !== '' && <p className="text-quiet text-caption">{firstWords(above)}</p>}
        </div>
        <CompetencyTrack competency={node} self={self} target={target} editable={editable} />
        <div className="flex flex-wrap items-start gap-x-1.5">
          <ChangeMark node={node.id} />
          <SuggestionAside node={node} />
        </div>
      </section>
      {meanings.length > 0 && (
        <Part name={words('meanings')}>
          <OwnMeanings competency={node.id} meanings={meanings} editable={editable} />
        </Part>
      )}
      {state.length > 0 && (
        <Part name={words('state')}>
          {flatten(state).map((each) => (
            <div key={each.node.id} className="group/row flex flex-wrap items-start gap-x-1.5">
              <p className="min-w-0 flex-1 whitespace-pre-wrap">
                <RenderedText text={each.node.text} />
              </p>
              <ItemAside node={each.node} />
            </div>
          ))}
        </Part>
      )}
      <Linked {...part} kind="gap" branches={gaps} />
      <Linked {...part} kind="todo" branches={todos}>
        <TodoSuggestions competency={node} />
      </Linked>
      {(editable || evidence.length > 0) && (
        <Part name={words('evidence')} count={evidence.length}>
          <EvidenceList competency={node} evidence={evidence} editable={editable} />
        </Part>
      )}
      <PlaceTalk node={node}>{(talk) => <Part name={t('talk')}>{talk}</Part>}</PlaceTalk>
      {isOwn && <ItemHistory row={row}>{(what) => <Part name={t('history')}>{what}</Part>}</ItemHistory>}
    </Tracks>
  )
}

type LinkedProps = {
  row: ChainRow
  sections: Section[]
  editable: boolean
  kind: 'gap' | 'todo'
  branches: Branch[]
  children?: ReactNode
}

/** The gaps or the to-dos of a competency, each to be changed, dated, talked about and unlinked. */
function Linked({ row, sections, editable, kind, branches, children }: LinkedProps) {
  const words = useTranslations('competency')
  const t = useTranslations('chain')
  const dispatch = useDispatch()
  const now = useOutlineNow()
  const { isOwn } = useOutlinePage()
  const { node } = row
  const section = sections.find((one) =>
    kind === 'todo' ? one.kind === 'todo' : one.kind === 'gap' || one.kind === 'state_gap',
  )
  if (branches.length === 0 && isOwn && !(editable && section)) return null
  if (branches.length === 0 && !isOwn && !children) return null
  const question = t(`ask.${kind}`)
  return (
    <Part name={words(kind)}>
      {branches.length > 0 && (
        <ul aria-label={t(kind === 'gap' ? 'gaps' : 'todos')} className="space-y-1.5">
          {branches.map((branch) => (
            <LinkedItem
              key={branch.node.id}
              branch={branch}
              kind={kind}
              competency={node}
              editable={editable}
            />
          ))}
        </ul>
      )}
      {children}
      {editable && section && (
        <QuickAdd
          label={question}
          name={t('askOf', { question, name: firstWords(node.text) })}
          onAdd={(text) => dispatch(addLinked(now(), section, node.id, text))}
        />
      )}
    </Part>
  )
}

function Part({ name, count = 0, children }: { name: string; count?: number; children: ReactNode }) {
  return (
    <section aria-label={name} data-part>
      <h3 className="mb-1 font-semibold">
        {name}
        {count > 0 && <span className="ms-1.5 font-normal text-quiet">{count}</span>}
      </h3>
      {children}
    </section>
  )
}
