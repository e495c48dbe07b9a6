import type { CareerDocument } from '@/features/document/format/schema'

/** Rows as they are stored, without the column that names the person they are all about. */
export type Rows = Record<string, unknown>[]

/** Everything that is kept about a person. */
export type Archive = {
  me: { name: string; locale: 'ko' | 'en' }
  document: CareerDocument
  account: Record<string, unknown>
  /** what others and the person wrote about the document, with the names of the authors */
  talk: {
    threads: Rows
    readers: Rows
    /** up to when the person has read which threads, those about others as well */
    seen: Rows
    comments: Rows
    suggestions: Rows
    reviews: Rows
    mentorLevels: Rows
    snapshots: Rows
  }
  relations: {
    mentorships: Rows
    openings: Rows
    invitations: Rows
    teams: Rows
    sharings: Rows
    looks: Rows
  }
  /** what the person wrote about others */
  written: { comments: Rows; suggestions: Rows; reviews: Rows; mentorLevels: Rows }
  operations: Rows
  names: Rows
}
