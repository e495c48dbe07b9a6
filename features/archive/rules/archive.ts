import type { CareerDocument } from '@/features/document/format/schema'

/** Rows as they are stored, without the column that names the person they are all about. */
export type TableRows = Record<string, unknown>[]

/** Everything that is kept about a person. */
export type Archive = {
  me: { name: string; locale: 'ko' | 'en' }
  document: CareerDocument
  account: Record<string, unknown>
  /** what others and the person wrote about the document, with the names of the authors */
  talk: {
    threads: TableRows
    readers: TableRows
    /** up to when the person has read which threads, those about others as well */
    seen: TableRows
    comments: TableRows
    suggestions: TableRows
    reviews: TableRows
    mentorLevels: TableRows
    snapshots: TableRows
  }
  relations: {
    mentorships: TableRows
    openings: TableRows
    invitations: TableRows
    teams: TableRows
    sharings: TableRows
    looks: TableRows
  }
  /** what the person wrote about others */
  written: { comments: TableRows; suggestions: TableRows; reviews: TableRows; mentorLevels: TableRows }
  /** the person's frameworks with all their editions, whom they are offered to, and what the person began from */
  frameworks: { editions: TableRows; offers: TableRows; began: TableRows }
  operations: TableRows
  names: TableRows
}
