import type { RefObject } from 'react'
import type { Command } from '@/features/outline/editing/rules/key-command'
import type { Selected, Selection } from '@/features/outline/editing/rules/selected'
import type { Edit } from '@/features/outline/model/rules/edit'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import type { Folds } from '@/features/outline/sync/components/folds'
import type { OperationQueue } from '@/features/outline/sync/components/operation-queue'
import type { Day } from '@/lib/dates'
import type { Clip } from './clip'

/** What was deleted last: its first item, and how many they were. */
export type Deletion = { node: string; count: number }

/** A selection within the words of an item. */
export type Span = { start: number; end: number }

/** All that can be done to the items of one section, from keys and buttons alike. */
export type Commands = {
  write(id: string, text: string): void
  /** @returns whether the command has handled the key */
  run(command: Command, id: string, start: number, end: number): boolean
  /** @returns whether Enter makes an item; otherwise it breaks the line */
  enter(field: HTMLElement): boolean
  /** the same as paste, in a field that something is dropped into */
  drop(field: HTMLElement, clip: Clip): boolean
  /** @returns false for words of one line, which the field pastes by itself */
  paste(id: string, start: number, end: number, clip: Clip): boolean
  /** puts lines behind an item, as items; what was cut comes back as it was */
  pasteBehind(id: string, clip: Clip): void
  perform(edit: Edit): void
  addBelow(id: string): void
  append(): void
  remove(id: string): void
  removeAll(selected: Selected): void
  fold(id: string, isFolded: boolean): void
  /** does a to-do, or opens it again */
  tick(id: string): void
  setGoal(id: string, isGoal: boolean): void
}

/** What is made of the rules of writing, once they are there. */
export type WholeCommands = Omit<Commands, 'enter' | 'drop'>

/** What commands act on: one section of the outline of a page. */
export type Surroundings = {
  section: Section
  todo: boolean
  root: RefObject<HTMLElement | null>
  onDelete: (deletion: Deletion | null) => void
  onSelect: (selection: Selection) => void
  dispatch: (operations: readonly Operation[]) => void
  now: () => Outline
  todayNow: () => Day
  folds: Folds | null
  queue: OperationQueue | null
}
