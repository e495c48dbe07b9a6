'use client'

import { autoUpdate } from '@floating-ui/dom'
import { useTranslations } from 'next-intl'
import { type ComponentProps, type KeyboardEvent, useCallback, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { placeBeside } from '@/components/ui/place-beside'
import { CompetencyPicker, type FindChoices } from '@/features/competency/components/competency-picker'
import { ItemWords } from '@/features/competency/components/item-words'
import { choicesFor } from '@/features/competency/rules/choices'
import { setLink } from '@/features/competency/rules/operations'
import { firstWords } from '@/features/outline/model/rules/first-words'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Outline } from '@/features/outline/model/rules/outline'
import { scheduleOf, scheduleOperations } from '@/features/outline/model/rules/ticks'
import {
  useDispatch,
  useOutline,
  useOutlineNow,
  useToday,
} from '@/features/outline/sync/components/outline-provider'
import { isComposing } from '@/lib/is-composing'
import { aimOf, aimsIn } from '../rules/aims'
import { effortOf, setEffort } from '../rules/efforts'
import { homesOf, listOf, type OpenList, pickedWeek } from '../rules/lists'
import { type Todo, todosOf } from '../rules/todos'
import { ScheduleFields } from './schedule-fields'

export type SheetPart = 'day' | 'aim'

type TodoSheetProps = {
  id: string
  /** what it was opened for */
  part: SheetPart
  personId: string
  onClose: () => void
  onMove: (id: string, to: OpenList) => void
  onStep: (id: string, by: 1 | -1) => void
  onSaid: (words: string) => void
}

/** Everything that can be chosen for one to-do. There is one for the page; whatever leads out of it keeps the choice. */
export default function TodoSheet({ id, ...props }: TodoSheetProps) {
  const todo = useOutline((outline) => todosOf(outline).find(({ node }) => node.id === id) ?? null)
  return todo && <Sheet todo={todo} {...props} />
}

function Sheet({
  todo,
  part,
  personId,
  onClose,
  onMove,
  onStep,
  onSaid,
}: Omit<TodoSheetProps, 'id'> & { todo: Todo }) {
  const t = useTranslations('todo.plan')
  const dispatch = useDispatch()
  const now = useOutlineNow()
  const outline = useOutline((whole) => whole)
  const [isPicking, setPicking] = useState(part === 'aim')
  const { node } = todo
  const aim = aimOf(outline, node)
  const find = useFind(todo, personId)
  const place = usePlace(node.id)

  function link(competency: string | null) {
    const own = now().links.filter(({ nodeId }) => nodeId === node.id)
    dispatch([
      ...own.flatMap((row) =>
        row.competencyId === competency ? [] : setLink(node.id, row.competencyId, false),
      ),
      ...(competency === null ? [] : setLink(node.id, competency, true)),
    ])
    if (part === 'aim') onClose()
    else setPicking(false)
  }

  /** Escape leads out of the words too; they are stored with every letter. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && event.target instanceof HTMLTextAreaElement && !isComposing(event))
      onClose()
  }

  function remove() {
    onClose()
    dispatch([{ kind: 'delete', id: newId(), node: node.id }])
    onSaid(t('removed'))
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={isPicking ? t('chooseAim') : <span className="line-clamp-1">{firstWords(node.text)}</span>}
      onOpen={place}
      className="min-[761px]:backdrop:bg-transparent phone:mx-0 phone:mb-0 phone:w-full phone:max-w-none phone:rounded-b-none"
    >
      {isPicking ? (
        <CompetencyPicker item={node.text.slice(0, 500)} find={find} onChoose={link} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the fields within
        <div className="space-y-4" onKeyDown={onKeyDown}>
          {/* Days come first, because a dialog gives the focus to what comes first. */}
          {!todo.done && <Schedule todo={todo} onLeave={onClose} />}
          <ItemWords node={node} editable className="ml-0 min-h-11 border border-control px-3 py-2" />
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0 flex-1 text-quiet">
              {aim ? t('aimIs', { name: aim.name }) : t('noAim')}
            </span>
            <Tool onClick={() => setPicking(true)}>{aim ? t('changeAim') : t('chooseAim')}</Tool>
            {outline.links.some(({ nodeId }) => nodeId === node.id) && (
              <Tool onClick={() => link(null)}>{t('unlink')}</Tool>
            )}
          </p>
          <p className="flex flex-wrap items-center gap-2">
            {!todo.done && <Moves todo={todo} outline={outline} onMove={onMove} onStep={onStep} />}
            {canDelete(outline, node.id) && <Tool onClick={remove}>{t('remove')}</Tool>}
            <Button className="ms-auto" onClick={onClose}>
              {t('close')}
            </Button>
          </p>
        </div>
      )}
    </Dialog>
  )
}

/** Beside its line, which it does not follow when that is moved: what is pressed next stays under the pointer. */
function usePlace(id: string) {
  return useCallback(
    (dialog: HTMLDialogElement) => {
      const line = document.querySelector(`[data-line="${CSS.escape(id)}"]`)
      if (!line) return () => {}
      const place = () => void (line.isConnected && placeBeside(line, dialog, 'bottom-end'))
      return autoUpdate(line, dialog, place, { layoutShift: false })
    },
    [id],
  )
}

const Tool = (props: ComponentProps<typeof Button>) => (
  <Button variant="secondary" size="small" className="pointer-coarse:min-h-11" {...props} />
)

/** Items below it are not on this page, and would be deleted as well. */
const canDelete = ({ nodes, excerpt }: Outline, id: string) =>
  !excerpt && !nodes.some(({ parentId }) => parentId === id)

/** Day, recurrence and effort, stored when their fields are left. */
function Schedule({ todo, onLeave }: { todo: Todo; onLeave: () => void }) {
  const today = useToday()
  const dispatch = useDispatch()
  const effort = useOutline((outline) => effortOf(outline, todo.node.id))
  return (
    <ScheduleFields
      text={firstWords(todo.node.text)}
      rule={todo.rule}
      before={scheduleOf(todo, today)}
      effort={effort}
      today={today}
      roomy
      onLeave={(wanted, byKey) => {
        const guessed = wanted.effort === effort ? [] : [setEffort(todo.node.id, wanted.effort)]
        dispatch([...scheduleOperations(todo.node.id, todo, wanted, today), ...guessed])
        if (byKey) onLeave()
      }}
    />
  )
}

/** What dragging does, for fingers and keys. */
function Moves({
  todo,
  outline,
  onMove,
  onStep,
}: Pick<TodoSheetProps, 'onMove' | 'onStep'> & { todo: Todo; outline: Outline }) {
  const t = useTranslations('todo.plan')
  const today = useToday()
  const { id } = todo.node
  const homes = homesOf(todo, today)
  const here = listOf(todo, pickedWeek(outline, id), today)
  const other = homes.find((each) => each !== here)
  return (
    <>
      {other && <Tool onClick={() => onMove(id, other)}>{t(other === 'week' ? 'toWeek' : 'toLater')}</Tool>}
      <Tool onClick={() => onStep(id, -1)}>{t('up')}</Tool>
      <Tool onClick={() => onStep(id, 1)}>{t('down')}</Tool>
    </>
  )
}

/** Finds competencies of the to-do's analysis: here, or on the server where the page holds a part of the to-dos. */
function useFind({ analysisId }: Todo, personId: string): FindChoices {
  const now = useOutlineNow()
  return useCallback(
    async (wanted, item) => {
      const outline = now()
      if (!outline.excerpt) return choicesFor(aimsIn(outline, analysisId), wanted, item)
      const address = `/people/${personId}/gap/${analysisId}/competencies?${new URLSearchParams({ wanted, item })}`
      const answer = await fetch(address)
      if (!answer.ok) throw new Error('The competencies could not be fetched.')
      return answer.json()
    },
    [now, analysisId, personId],
  )
}
