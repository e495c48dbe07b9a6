import type { SectionKind } from '@/lib/outline-kinds'

/**
 * A column of a facet's table, by the name that it has in a row; `says` is its name in operations. It names an item, of
 * a section of one of these kinds, or holds one of some values, for which there may be phrases, or something of a
 * type.
 */
export type Column = { says: string } & (
  | { item: readonly SectionKind[] }
  | { oneOf: readonly (string | number)[]; phrases?: Readonly<Record<string, Phrase>> }
  | { type: 'id' | 'position' | 'text' | 'day' | 'recurrence' }
)

/** Words in both languages: Markdown is in that of its headings, whatever the reader's is. */
export type Phrase = { ko: string; en: string }

/** What all code that deals with facets needs to know of one. */
export type Description = {
  /** kind of the operation that sets a row, or takes it away */
  kind: string
  /** name of its table in `db/schema` and in `db/access` */
  table: string
  columns: Record<string, Column>
  /** column of the item on which a row hangs: it stays there, and goes with it or any other that it names */
  carrier: string
  /** columns that tell the rows of one owner apart */
  key: readonly string[]
  /** column that is null in an operation that takes the row away; without one, `flag` says it */
  value?: string
  /** field of the operation that says whether the row shall be there */
  flag?: string
  /** column of the items with which the rows are loaded; the carrier, if none is named */
  loadedWith?: string
  /** its field in a document's JSON; by a column, whose values are the names of the fields */
  json: string | { by: string }
  /** a mentor is never shown it, as `db/access` has it */
  ownersAlone?: true
  /** how a diff tells of it; not at all, if nothing is said */
  tells?: { value: string } | { added: string; removed: string }
  /** what stands before its value behind the words of an item in Markdown, as in ` · 기한: 2026-12-12` */
  mark?: Phrase
  /** what a row takes on a page, words apart */
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
