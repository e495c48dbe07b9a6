'use client'

import { useRouter } from 'next/navigation'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'
import { type PackedOutline, unpack } from '@/features/outline/model/rules/packed'
import { type Day, today } from '@/lib/dates'
import { doEarlyClick } from '@/lib/early-click'
import { keepWordsAgain } from '@/lib/kept-words'
import { fetchWhenIdle } from '@/lib/later'
import type { Drawn } from './drawn'
import { type Folds, foldsOf } from './folds'
import { browserNeighbours } from './neighbours'
import { OperationQueue } from './operation-queue'
import { type Answer, OutlineStore, type Turn } from './outline-store'
import type { Conflict } from './queue-record'
import type { QueueStatus } from './queue-status'
import { browserStorage } from './queue-storage'
import { sendTo } from './send-batch'
import { useDay } from './use-day'
import { useRefresh } from './use-refresh'

/** The page that an outline stands on: whose document it is, and who sees it. */
export type OutlinePage = {
  owner: { id: string; name: string }
  viewer: { id: string; timeZone: string }
  /** null: the KYS, or more than one analysis */
  analysisId: string | null
}

/** @property isOwn whether it is the viewer's own document */
type KnownPage = OutlinePage & { isOwn: boolean }

type Editing = {
  store: OutlineStore
  queue: OperationQueue | null
  folds: Folds | null
  page: KnownPage
  today: Day
}

const Context = createContext<Editing | null>(null)

/** One queue per viewer and document, kept across navigations, so that it goes on sending. */
const queues = new Map<string, OperationQueue>()

function queueOf(viewer: string, owner: string): OperationQueue {
  // The viewer is still signed in: signing out may have been refused or interrupted.
  keepWordsAgain(viewer)
  const key = `${viewer}/${owner}`
  const queue =
    queues.get(key) ??
    new OperationQueue(
      sendTo(owner),
      browserStorage(viewer, owner),
      undefined,
      browserNeighbours(viewer, owner),
    )
  queues.set(key, queue)
  return queue
}

type OutlineProviderProps = {
  page: OutlinePage
  /** the rows of the page, as its query returned them; newer ones are merged with what is being written */
  outline: PackedOutline
  /** the viewer's day when the page was rendered */
  today: Day
  /** what else the server draws of the outline, and is fetched again when that has changed */
  drawn?: Drawn
  children: ReactNode
}

/** Holds the outline of a page: what is written below it is shown at once, kept in the browser and saved. */
export function OutlineProvider({
  page: given,
  outline: packed,
  today: atFirst,
  drawn = 'all',
  children,
}: OutlineProviderProps) {
  const page = useSamePage(given)
  const outline = useMemo(() => unpack(packed), [packed])
  const [owner, viewer] = [page.owner.id, page.viewer.id]
  const today = useDay(atFirst, page.viewer.timeZone)
  const [store] = useState(() => new OutlineStore(outline))
  const [queue, setQueue] = useState<OperationQueue | null>(null)
  const folds = useMemo(() => (queue ? foldsOf(viewer, owner) : null), [queue, viewer, owner])
  useLayoutEffect(() => {
    const joined = queueOf(viewer, owner)
    const leave = store.connect(joined)
    setQueue(joined)
    return leave
  }, [store, viewer, owner])
  useLayoutEffect(() => store.adopt(outline), [store, outline])
  useEffect(fetchWhenIdle, [])
  useEffect(() => {
    // Not within an effect: what it opens is to be there at once.
    if (queue) queueMicrotask(doEarlyClick)
  }, [queue])
  const router = useRouter()
  useRefresh(queue, router.refresh, store, useSameDrawn(drawn), page.isOwn)
  const editing = useMemo(() => ({ store, queue, folds, page, today }), [store, queue, folds, page, today])
  return <Context value={editing}>{children}</Context>
}

/** The same object for as long as it says the same: the server sends another one with every answer. */
function useSamePage({ owner: { id, name }, viewer, analysisId }: OutlinePage): KnownPage {
  return useMemo(
    () => ({
      owner: { id, name },
      viewer: { id: viewer.id, timeZone: viewer.timeZone },
      analysisId,
      isOwn: id === viewer.id,
    }),
    [id, name, viewer.id, viewer.timeZone, analysisId],
  )
}

/** The same list for as long as it says the same. */
function useSameDrawn(drawn: Drawn): Drawn {
  const said = drawn === 'all' ? drawn : drawn.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words stand for the list
  return useMemo(() => drawn, [said])
}

function useEditing(): Editing {
  const editing = useContext(Context)
  if (!editing) throw new Error('This component must stand within an OutlineProvider.')
  return editing
}

/**
 * Part of the outline as it is on the screen; the component renders again only when that part changes. A list
 * counts as unchanged when its entries are the same ones.
 */
export function useOutline<T>(selector: (outline: Outline) => T): T {
  const { store } = useEditing()
  const last = useRef<{ outline: Outline; selector: (outline: Outline) => T; value: T } | null>(null)
  const read = useCallback(() => {
    const outline = store.getOutline()
    const before = last.current
    if (before?.outline === outline && before.selector === selector) return before.value
    const value = selector(outline)
    const kept = before && same(before.value, value) ? before.value : value
    last.current = { outline, selector, value: kept }
    return kept
  }, [store, selector])
  return useSyncExternalStore(store.subscribe, read, read)
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  return (
    Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((entry, i) => Object.is(entry, b[i]))
  )
}

/** Reads the outline without rendering again when it changes, for use in event handlers. */
export function useOutlineNow(): () => Outline {
  return useEditing().store.getOutline
}

/** Carries operations out: on the screen at once, on the server as soon as it can be reached. */
export function useDispatch(): (operations: readonly Operation[]) => void {
  return useEditing().store.dispatch
}

/** How often something was refused because it concerned items outside of the part that is shown. */
export function useStopped(): number {
  const { store } = useEditing()
  return useSyncExternalStore(store.subscribe, store.stopped, () => 0)
}

/** Answers the question of a conflict. */
export function useAnswer(): (conflict: Conflict, answer: Answer) => void {
  return useEditing().store.answer
}

type Undoing = { canUndo: boolean; canRedo: boolean; undo: () => Turn | null; redo: () => Turn | null }

/** Undo and redo of what was done on this page. */
export function useUndoing(): Undoing {
  const { store } = useEditing()
  const { subscribe, history, undo, redo } = store
  const canUndo = useSyncExternalStore(
    subscribe,
    () => history.canUndo,
    () => false,
  )
  const canRedo = useSyncExternalStore(
    subscribe,
    () => history.canRedo,
    () => false,
  )
  return { canUndo, canRedo, undo, redo }
}

/** What was done last on this page, and is not undone. */
export function useLastDone(): readonly Operation[] | null {
  const { store } = useEditing()
  return useSyncExternalStore(
    store.subscribe,
    () => store.history.last,
    () => null,
  )
}

/** Whose document is on the page, and who sees it. */
export function useOutlinePage(): KnownPage {
  return useEditing().page
}

/** The viewer's day, for what is shown. */
export function useToday(): Day {
  return useEditing().today
}

/** The viewer's day at the moment of an action, because the day that is shown may just have ended. */
export function useTodayNow(): () => Day {
  const { timeZone } = useOutlinePage().viewer
  return useCallback(() => today(timeZone), [timeZone])
}

/** Which items hide their children; null before the page is mounted. */
export function useFolds(): Folds | null {
  return useEditing().folds
}

/** True once the browser can keep what is typed; nothing may be typed before. */
export function useMounted(): boolean {
  return useEditing().queue !== null
}

const idle: QueueStatus = { state: 'saved', until: '', stored: true, conflicts: [], refused: [] }
const never = () => () => {}

/** The state of saving, and the open questions. */
export function useQueueStatus(): QueueStatus {
  const { queue } = useEditing()
  return useSyncExternalStore(queue?.subscribe ?? never, queue?.getStatus ?? (() => idle), () => idle)
}

/** The queue itself, null before the page is mounted. */
export function useQueue(): OperationQueue | null {
  return useEditing().queue
}
