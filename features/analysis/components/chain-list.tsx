import { useTranslations } from 'next-intl'
import { type FocusEvent, type ReactNode, useCallback, useId, useMemo, useRef, useState } from 'react'
import { tickNear } from '@/components/form/tick-near'
import { useDrawer } from '@/components/shell/drawer-state'
import { LevelAxis } from '@/features/competency/components/level-axis'
import type { Unlinked } from '@/features/competency/rules/chain'
import { addLinked } from '@/features/competency/rules/operations'
import { ItemAside } from '@/features/outline/editor/components/item-aside'
import type { Section } from '@/features/outline/model/rules/outline'
import { tickOperations } from '@/features/outline/model/rules/ticks'
import {
  useDispatch,
  useMounted,
  useOutlineNow,
  useTodayNow,
} from '@/features/outline/sync/components/outline-provider'
import { useThreads } from '@/features/thread/components/page-threads'
import type { ChainGroup, ChainLine, Line } from '../rules/chain-list'
import { ChainRow } from './chain-row'
import { LinkHere } from './link-here'
import { type Asked, rowAt, useChainEvents } from './use-chain-events'

type ChainListProps = {
  groups: ChainGroup[]
  sections: Section[]
  unlinked: Unlinked[]
  editable: boolean
  /** called with a to-do that was ticked here */
  onTicked: (todo: string) => void
}

const none: ReadonlySet<string> = new Set()

/**
 * The rows of the chain below a head that stays in sight. The list hears for all of them: clicks, ticks, and the keys that
 * lead from row to row and ask for a gap, a to-do, a link.
 */
export function ChainList({ groups, sections, unlinked, editable, onTicked }: ChainListProps) {
  const t = useTranslations('chain')
  const words = useTranslations('competency')
  const dispatch = useDispatch()
  const now = useOutlineNow()
  const todayNow = useTodayNow()
  const mounted = useMounted()
  const typed = useThreads()?.typed ?? none
  const drawer = useDrawer()
  const list = useRef<HTMLDivElement>(null)
  const hint = useId()
  const [here, setHere] = useState<string | null>(null)
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(none)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [edited, setEdited] = useState<string | null>(null)
  const [linking, setLinking] = useState<string | null>(null)
  const add = useCallback(
    (competency: string, kind: Asked['kind'], text: string) => {
      const section = sectionFor(sections, kind)
      if (section) dispatch(addLinked(now(), section, competency, text))
    },
    [sections, dispatch, now],
  )
  const leave = useCallback((row: string | null) => {
    setAsked(null)
    setEdited(null)
    if (row) rowAt(list.current, row)?.focus()
  }, [])
  const tick = useCallback(
    (todo: string) => {
      onTicked(todo)
      dispatch(tickOperations(now(), [todo], todayNow()))
    },
    [dispatch, now, todayNow, onTicked],
  )
  const heard = useChainEvents({
    editable: editable && mounted,
    list,
    onOpen: (row) => drawer.show('item', row),
    onUnfold: (row) => setUnfolded((before) => toggled(before, row)),
    onAsk: setAsked,
    onEdit: setEdited,
    onTick: tick,
    onLink: unlinked.length > 0 ? setLinking : null,
  })
  const lines = groups.flatMap((group) => group.lines)
  const ids = useMemo(() => new Set(lines.map(({ row }) => row.node.id)), [lines])
  const tabStop = here !== null && ids.has(here) ? here : lines[0]?.row.node.id

  function focus({ target }: FocusEvent) {
    const row = target.closest<HTMLElement>('[data-levels-of]')?.dataset.levelsOf
    if (row) setHere(row)
  }

  return (
    <section aria-labelledby="chain" className="chain">
      <h2 id="chain" tabIndex={-1} className="sr-only">
        {words('chain')}
      </h2>
      <p id={hint} className="sr-only">
        {t(editable ? 'keys' : 'readingKeys')}
      </p>
      <div aria-hidden className="chain-head">
        <span>{words('competency')}</span>
        <LevelAxis />
        <span>
          {words('gap')} {editable && <kbd>G</kbd>}
        </span>
        <span>
          {words('todo')} {editable && <kbd>T</kbd>}
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: rows are no fields of a form */}
      <div
        ref={list}
        role="group"
        aria-labelledby="chain"
        aria-describedby={hint}
        onFocus={focus}
        onClickCapture={tickNear}
        {...heard}
      >
        {groups.map(({ heading, lines }) => (
          <Group key={heading?.id ?? lines[0]?.row.node.id ?? ''} heading={heading}>
            {lines.map((line) => {
              const { id } = line.row.node
              return (
                <ChainRow
                  key={id}
                  line={line}
                  editable={editable}
                  mounted={mounted}
                  unfolded={unfolded.has(id) || line.done.some((todo) => holdsWords(todo, typed))}
                  tabStop={id === tabStop}
                  asked={asked?.row === id ? asked.kind : null}
                  edited={edited !== null && hasItem(line, edited) ? edited : null}
                  onAdd={add}
                  onLeave={leave}
                />
              )
            })}
          </Group>
        ))}
        {lines.length === 0 && <p className="py-6 text-quiet">{t('noneShown')}</p>}
      </div>
      <LinkHere competency={linking} unlinked={unlinked} onClose={() => setLinking(null)} />
    </section>
  )
}

function Group({ heading, children }: { heading: ChainGroup['heading']; children: ReactNode[] }) {
  return (
    <>
      {heading && (
        <div className="chain-group">
          <h2 id={`competency-${heading.id}`}>{heading.text}</h2>
          <ItemAside node={heading} mentioned />
        </div>
      )}
      {children.length > 0 && <ul>{children}</ul>}
    </>
  )
}

/** Where a new gap or to-do is written. */
function sectionFor(sections: Section[], kind: Asked['kind']): Section | undefined {
  return sections.find((section) =>
    kind === 'todo' ? section.kind === 'todo' : section.kind === 'gap' || section.kind === 'state_gap',
  )
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before)
  if (!after.delete(id)) after.add(id)
  return after
}

const itemsOf = ({ node, heads }: Line) => (heads ? [node, heads] : [node])

const hasItem = ({ gaps, todos, done }: ChainLine, id: string) =>
  [...gaps, ...todos, ...done].some(({ node }) => node.id === id)

/** Whether somebody has typed a comment about it and not sent it, which must be found again. */
const holdsWords = (line: Line, typed: ReadonlySet<string>) =>
  typed.size > 0 && itemsOf(line).some(({ id }) => typed.has(id))
