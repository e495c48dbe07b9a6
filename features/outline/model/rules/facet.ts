import type { SectionKind } from '@/lib/outline-kinds'

/**
 * A column of a facet's table; `says` is its name in operations. It holds the id of an item in a section of
 * one of these kinds, one of several values, which may have phrases, or a value of a type.
 */
export type Column = { says: string } & (
  | { item: readonly SectionKind[] }
  | { oneOf: readonly (string | number)[]; phrases?: Readonly<Record<string, Phrase>> }
  | { type: 'id' | 'reference' | 'position' | 'text' | 'day' | 'week' | 'recurrence' }
)

/** Words in both languages: Markdown uses the language of its headings, not that of the reader. */
export type Phrase = { ko: string; en: string }

/** Describes a facet for all code that handles facets. */
export type Description = {
  /** kind of the operation that sets a row, or takes it away */
  kind: string
  /** name of its table in `db/schema` and in `db/access` */
  table: string
  columns: Record<string, Column>
  /** column with the item on which a row hangs, for good; the row is deleted with any item that it names */
  carrier: string
  /** columns that tell the rows of one owner apart */
  key: readonly string[]
  /** column that is null in an operation that removes the row; without it, `flag` decides */
  value?: string
  /** field of the operation that says whether the row is to exist */
  flag?: string
  /** column that names the item with which the rows are loaded; the carrier by default */
  loadedWith?: string
  /** its field in a document's JSON; with `by`, the values of that column are the names of the fields */
  json: string | { by: string }
  /** never shown to a mentor, as `db/access` has it */
  ownersAlone?: true
  /** the names of its changes in a diff; without them, diffs ignore it */
  tells?: { value: string } | { added: string; removed: string }
  /** label of its mark in Markdown, as in ` · 기한: 2026-12-12` */
  mark?: Phrase
  /** bytes that a row takes on a page, without its words */
  bytes: number
}

type ValueIn<C> = C extends { oneOf: readonly (infer V)[] } ? V : string

/** A row of a facet, as its columns describe it. */
export type RowIn<D extends Description> = { -readonly [C in keyof D['columns']]: ValueIn<D['columns'][C]> }

type Cleared<D extends Description, C> = D extends { value: C } ? null : never
type Flag<D extends Description> = D extends { flag: infer F extends string }
  ? { [K in F]: boolean }
  : unknown

/** The operation on a row of a facet; `id` is the sender's own. */
export type OperationIn<D extends Description> = { kind: D['kind']; id: string } & {
  -readonly [C in keyof D['columns'] as D['columns'][C]['says']]: ValueIn<D['columns'][C]> | Cleared<D, C>
} & Flag<D>
