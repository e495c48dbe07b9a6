'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type PointerEvent, type ReactNode, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useEnter } from '@/components/form/hear-enter'
import { tickNear } from '@/components/form/tick-near'
import { Button } from '@/components/ui/button'
import { Plus } from '@/components/ui/icons'
import { lateComponent } from '@/components/ui/late'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Node, Section } from '@/features/outline/model/rules/outline'
import { type Row, rowsOf } from '@/features/outline/model/rules/rows'
import { useFolded } from '@/features/outline/sync/components/folds'
import {
  useFolds,
  useMounted,
  useOutline,
  useQueueStatus,
} from '@/features/outline/sync/components/outline-provider'
import type { Deletion } from './commands'
import { EmptyAdvice } from './empty-advice'
import { FinishedItems } from './finished-items'
import { FoldAll } from './fold-all'
import type { RenderBeside } from './item-aside'
import { ItemRow } from './item-row'
import { useSayDeleted } from './last-deletion'
import { nameTree } from './trees-on-page'
import { useAdvice } from './use-advice'
import { useCommands } from './use-commands'
import { useDrop } from './use-drop'
import { useEditing } from './use-editing'
import { useFinished } from './use-finished'
import { useSelection, useSelectionState } from './use-selection'

/** For whoever may not write; the page waits for it where it is needed. */
const OutlineReader = dynamic(() => import('./outline-reader').then((loaded) => loaded.OutlineReader))
const RefusedHere = lateComponent(() => import('./refused-list').then((loaded) => loaded.RefusedHere))

type OutlineEditorProps = {
  section: Section
  /** name of the outline; items are called by it and their place, such as "필요역량 1.2" */
  label: string
  editable: boolean
  /** shown while nothing is written */
  placeholder: { advice: ReactNode; example: ReactNode }
  /** what stands beside the words of an item, such as its levels */
  renderAside?: RenderBeside
  /** items have a box to tick */
  todo?: boolean
  /** items can be marked as goals */
  goals?: boolean
}

const nothing: string[] = []

/**
 * An outline that is written with the keyboard, as in other outliners, or with a menu on every item; a plain
 * list for those who may not write.
 */
export function OutlineEditor({ editable, ...props }: OutlineEditorProps) {
  return editable ? <Editor {...props} /> : <OutlineReader {...props} />
}

function Editor(props: Omit<OutlineEditorProps, 'editable'>) {
  const { label, placeholder, renderAside, todo = false, goals = false } = props
  const section = useSameSection(props.section)
  const t = useTranslations('outline')
  const hint = useId()
  const root = useRef<HTMLDivElement>(null)
  const group = useRef<HTMLDivElement>(null)
  const mounted = useMounted()
  const { open, edit, handlers: focusing } = useEditing(root, mounted)
  useLayoutEffect(() => nameTree(root.current, section, edit), [section, edit])
  const nodes = useOutline((outline) => outline.nodes.filter((node) => node.sectionId === section.id))
  const { conflicts, refused } = useQueueStatus()
  const asked = useMemo(() => conflicts.map(({ node }) => node), [conflicts])
  const folded = useFolded(useFolds(), nodes, asked)
  const inHand = useMemo(() => [...asked, ...open], [asked, open])
  const finished = useFinished(section.id, todo, inHand)
  const stored = useMemo(
    () => rowsOf(nodes, section.id, folded, finished.hidden),
    [nodes, section.id, folded, finished.hidden],
  )
  const [selection, setSelection] = useSelectionState()
  const [active, setActive] = useState<string | null>(null)
  const [hovered, setHovered] = useState<string | null>(null)
  const [deletion, setDeletion] = useState<Deletion | null>(null)
  const commands = useCommands({ section, todo, root, onDelete: setDeletion, onSelect: setSelection })
  useEnter(root, commands.enter)
  useDrop(root, commands)
  const draft = useDraft(section.id, stored)

  const isEmpty = stored.length === 0
  const isAdvised = useAdvice(isEmpty, group)
  const rows = isEmpty ? [draft] : stored
  const { selected, handlers } = useSelection({
    rows: stored,
    todo,
    root,
    commands,
    selection,
    onSelect: setSelection,
  })
  // A deleted item may have come back in another way, such as Ctrl+Z, or by pasting it in another section.
  const isBack = useOutline((outline) => outline.nodes.some(({ id }) => id === deletion?.node))
  useSayDeleted(isBack ? null : deletion)
  const path = useOutline((outline) => outline.excerpt?.path ?? nothing)
  const first = rows.find(({ node }) => !path.includes(node.id))
  const tabStop = rows.some(({ node }) => node.id === active) ? active : first?.node.id

  /**
   * The row under a mouse shows its controls, in a margin that is wide enough for them, so that nothing moves. While
   * something is dragged or selected, it stays the same row.
   */
  function hover({ pointerType, buttons, target }: PointerEvent) {
    if (pointerType !== 'mouse' || buttons !== 0 || !(target instanceof Element)) return
    if (!matchMedia('(min-width: 1100px)').matches || isBesideDrawer()) return
    setHovered(
      target.closest('[role=treeitem]')?.querySelector<HTMLElement>('[data-node]')?.dataset.node ?? null,
    )
  }

  return (
    <div ref={group} className="group/outline">
      {isAdvised && <EmptyAdvice {...placeholder} />}
      <div
        ref={root}
        role="tree"
        aria-label={label}
        aria-describedby={hint}
        aria-multiselectable
        data-section={section.id}
        {...handlers}
        {...focusing}
        onClickCapture={tickNear}
        onPointerOver={hover}
        onPointerLeave={({ buttons }) => buttons === 0 && setHovered(null)}
      >
        {rows.map((row) => {
          const { id } = row.node
          const isPath = path.includes(id)
          return (
            <ItemRow
              key={id}
              {...row}
              label={label}
              todo={todo}
              goals={goals && !isPath}
              tabStop={id === tabStop}
              folded={folded.has(id)}
              selected={selected?.ids.has(id) ?? false}
              writable={mounted && !isPath}
              editing={open.includes(id)}
              hovered={hovered === id}
              placeholder={row === draft ? t('start') : undefined}
              conflict={conflicts.find(({ node }) => node === id)}
              commands={commands}
              onFocus={setActive}
              renderAside={isPath ? undefined : renderAside}
            />
          )
        })}
      </div>
      {!isEmpty && (
        <Button
          variant="quiet"
          size="small"
          disabled={!mounted}
          onClick={commands.append}
          className="item-append mt-1 text-quiet"
          aria-label={t('appendTo', { label })}
        >
          <Plus className="size-4" />
          {t('append')}
        </Button>
      )}
      {!isEmpty && <FoldAll nodes={nodes} folded={folded} label={label} />}
      {!isEmpty && <FinishedItems nodes={nodes} finished={finished} label={label} />}
      <p role="status" className="sr-only">
        {selected ? t('selected', { count: selected.ids.size }) : ''}
      </p>
      {refused.length > 0 && <RefusedHere section={section} />}
      <p
        id={hint}
        className="mt-1 text-quiet text-caption pointer-coarse:hidden pointer-fine:invisible pointer-fine:group-focus-within/outline:visible in-[.outline-title]:hidden print:hidden [section>:last-child_&]:-mb-6"
      >
        {t('keys')}
      </p>
    </div>
  )
}

/** The drawer takes the margin, and with it the room for what is offered there. */
const isBesideDrawer = () => document.getElementById('drawer')?.dataset.open !== undefined

/** Returns the same object as long as the section is equal, although every refresh brings a new one. */
function useSameSection({ id, analysisId, kind, heading, position }: Section): Section {
  return useMemo(
    () => ({ id, analysisId, kind, heading, position }),
    [id, analysisId, kind, heading, position],
  )
}

/** The empty row of an empty outline. It keeps its id, and so its place in the page, when its first words are stored. */
function useDraft(sectionId: string, stored: Row[]): Row {
  const [id, setId] = useState(newId)
  if (stored.some(({ node }) => node.id === id)) setId(newId())
  return useMemo(() => {
    const node: Node = {
      id,
      sectionId,
      parentId: null,
      position: '',
      form: 'bullet',
      box: 'none',
      start: null,
      text: '',
      isGoal: false,
      version: 1,
    }
    return { node, depth: 0, path: '1', ordinal: null, place: 1, siblings: 1, hasChildren: false }
  }, [id, sectionId])
}
