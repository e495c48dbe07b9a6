import { useTranslations } from 'next-intl'
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import { hearEnter } from '@/components/form/hear-enter'
import { textLimit } from '@/features/outline/model/rules/limits'
import type { Node } from '@/features/outline/model/rules/outline'
import { useMounted, useToday, useUndoing } from '@/features/outline/sync/components/outline-provider'
import { cn } from '@/lib/cn'
import type { Day } from '@/lib/dates'
import { isComposing } from '@/lib/is-composing'
import type { NewTodo } from '../rules/add'
import type { OpenList } from '../rules/lists'
import { useDayWords } from './use-day-words'
import { loadRules, useProposals } from './use-proposals'

type AddLineProps = {
  list: OpenList
  /** competencies of which one may be proposed */
  competencies: readonly Node[]
  onAdd: (list: OpenList, todo: NewTodo) => void
  /** what the line asks for, where it is not the words of its list */
  label?: string
}

type Chosen = { day: Day | null; aim: { id: string; name: string } | null }
const nothing: Chosen = { day: null, aim: null }

/**
 * The last line of a list, to write a new to-do in. A day at the end of the words is proposed, and taken by Tab or by
 * going on; Escape leaves it among the words. Enter adds and opens the next line.
 */
export function AddLine({ list, competencies, onAdd, label }: AddLineProps) {
  const t = useTranslations('todo.plan')
  const today = useToday()
  const mounted = useMounted()
  const { undo } = useUndoing()
  const words = useDayWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(nothing)
  /** proposals that were turned down: the words of a day, the id of a competency */
  const [refused, setRefused] = useState<readonly string[]>([])
  const [isOpen, setOpen] = useState(false)
  const text = typed.normalize('NFC')
  const proposals = useProposals(isOpen ? text : '', competencies, today)
  const wording = proposals.day ? text.slice(proposals.day.from).trim() : ''
  const day = chosen.day === null && proposals.day && !refused.includes(wording) ? proposals.day : null
  const aim =
    chosen.aim === null && proposals.aim && !refused.includes(proposals.aim.id) ? proposals.aim : null

  function takeDay() {
    if (!day) return
    setTyped(text.slice(0, day.from).trimEnd())
    setChosen({ ...chosen, day: day.day })
  }

  function takeAim() {
    if (aim) setChosen({ ...chosen, aim })
  }

  function add(): boolean {
    const left = text.trim()
    setTyped('')
    setChosen(nothing)
    setRefused([])
    if (left === '') return true
    const aimId = chosen.aim?.id ?? null
    const put = (found: { day: Day; from: number } | null) =>
      onAdd(list, {
        text: found ? text.slice(0, found.from).trim() : left,
        day: chosen.day ?? found?.day ?? null,
        aim: aimId,
      })
    const isRefused = (found: { from: number } | null) =>
      chosen.day !== null || !found || refused.includes(text.slice(found.from).trim())
    // What was typed faster than the rules came is read when they are there.
    void loadRules().then(
      ({ typedDay }) => {
        const found = typedDay(text, today)
        put(isRefused(found) ? null : found)
      },
      () => put(null),
    )
    return true
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return
    const { key, code, altKey, shiftKey, ctrlKey, metaKey } = event
    const takesBack = (ctrlKey || metaKey) && key.toLowerCase() === 'z' && !shiftKey && typed === ''
    if (takesBack) undo()
    else if (altKey && code === 'KeyL' && aim) takeAim()
    else if (key === 'Tab' && !shiftKey && day) takeDay()
    else if (key === 'Enter' && !shiftKey) add()
    else if (key === 'Escape' && (day || aim)) setRefused([...refused, wording, aim?.id ?? ''])
    else if (key === 'Escape') field.current?.blur()
    else return
    event.preventDefault()
  }

  function leave(event: FocusEvent<HTMLLIElement>) {
    if (event.currentTarget.contains(event.relatedTarget)) return
    // Another window has the focus: whoever comes back goes on writing.
    if (document.activeElement === field.current) return
    add()
    setOpen(false)
  }

  const addNow = useRef(add)
  addNow.current = add
  useEffect(() => {
    const element = field.current
    if (!element) return
    const end = hearEnter(element, () => addNow.current())
    const hide = () => addNow.current()
    window.addEventListener('pagehide', hide)
    return () => {
      end()
      window.removeEventListener('pagehide', hide)
    }
  }, [])

  const isWriting = isOpen && (text !== '' || chosen.day !== null || chosen.aim !== null)
  return (
    <li
      onBlur={leave}
      className={cn(
        'rounded-lg border-transparent! print:hidden',
        isOpen && '-mx-3 my-1 bg-raised px-3 outline-[1.5px] outline-accent outline-solid',
      )}
    >
      <span aria-hidden className="text-center text-accent">
        +
      </span>
      <span className="relative col-span-2 grid *:[grid-area:1/1] md:col-span-3">
        {day && (
          <span
            aria-hidden
            className="whitespace-pre-wrap text-transparent pointer-coarse:text-(length:--text-reading)"
          >
            {text.slice(0, day.from)}
            <mark className="bg-transparent text-transparent underline decoration-2 decoration-accent underline-offset-4">
              {text.slice(day.from)}
            </mark>
          </span>
        )}
        <textarea
          ref={field}
          rows={1}
          aria-label={label ?? t(`add.${list}`)}
          aria-describedby={isWriting ? `proposals-${list}` : undefined}
          placeholder={label ?? t(`add.${list}`)}
          value={typed}
          readOnly={!mounted}
          maxLength={textLimit}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onFocus={() => {
            setOpen(true)
            proposals.load()
          }}
          onKeyDown={onKeyDown}
          className="field-sizing-content relative block w-full resize-none bg-transparent outline-none pointer-coarse:min-h-11"
        />
      </span>
      {isWriting && (
        <span
          id={`proposals-${list}`}
          className="-col-end-1 col-start-2 mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1.5"
        >
          {chosen.day !== null && (
            <ProposalChip
              isTaken
              label={t('leaveDay', { day: words.day(chosen.day) })}
              onClick={() => setChosen({ ...chosen, day: null })}
            >
              {words.full(chosen.day)}
            </ProposalChip>
          )}
          {day && (
            <ProposalChip hint="Tab" label={t('takeDay', { day: words.full(day.day) })} onClick={takeDay}>
              {words.full(day.day)}
            </ProposalChip>
          )}
          {chosen.aim && (
            <ProposalChip
              isTaken
              label={t('leaveAim', { name: chosen.aim.name })}
              onClick={() => setChosen({ ...chosen, aim: null })}
            >
              {chosen.aim.name}
            </ProposalChip>
          )}
          {aim && (
            <ProposalChip hint="Alt+L" label={t('takeAim', { name: aim.name })} onClick={takeAim}>
              {aim.name}
            </ProposalChip>
          )}
          <small className="ms-auto text-caption text-quiet pointer-coarse:hidden">
            <kbd className="rounded border border-line px-1 font-sans">⏎</kbd> {t('enterAdds')}
          </small>
        </span>
      )}
    </li>
  )
}

type ProposalChipProps = {
  /** what a click does, in words */
  label: string
  /** the key that does the same */
  hint?: string
  /** it is chosen already; a click takes it away */
  isTaken?: boolean
  onClick: () => void
  children: ReactNode
}

/** The field keeps the focus, and on a phone the keyboard. */
const keepFocus = (event: MouseEvent) => event.preventDefault()

/** Something that is proposed while one writes, or that was taken. */
function ProposalChip({ label, hint, isTaken = false, onClick, children }: ProposalChipProps) {
  return (
    <button
      type="button"
      aria-label={label}
      tabIndex={isTaken ? 0 : -1}
      onMouseDown={keepFocus}
      onClick={onClick}
      className={cn(
        'inline-flex min-h-6 max-w-full items-center gap-1.5 rounded-full px-2.5 text-accent text-caption pointer-coarse:min-h-11',
        isTaken ? 'bg-accent-soft' : 'border border-accent/40 hover:bg-accent-soft',
      )}
    >
      <span className="truncate">{children}</span>
      {hint && (
        <kbd
          aria-hidden
          className="rounded border border-line px-1 font-sans text-quiet pointer-coarse:hidden"
        >
          {hint}
        </kbd>
      )}
      {isTaken && <span aria-hidden>×</span>}
    </button>
  )
}
