import type { Actor } from '../matrix'
import type { Try } from '../try'

const mentors: Actor[] = [
  'mentor',
  'another mentor',
  'fellow reader',
  'mentor of another analysis',
  'lead and mentor of another analysis',
]
const readers: Actor[] = ['mentor', 'another mentor', 'fellow reader']

export const snapshotTries: Record<string, Try[]> = {
  'app.lasting()': [
    { what: 'the mentorship and the opening', call: (tx) => tx`select app.lasting()`, gets: ['mentor'] },
  ],
  'app.shown_revision(uuid,uuid)': [
    {
      what: 'of the KYS',
      call: (tx, { owner }) => tx`select r from app.shown_revision(${owner.id}, null) r where r is not null`,
      gets: mentors,
      anyRow: true,
    },
    {
      what: 'of an analysis',
      call: (tx, { owner }) =>
        tx`select r from app.shown_revision(${owner.id}, ${String(owner.rows.analysis.id)}) r where r is not null`,
      gets: readers,
      anyRow: true,
    },
  ],
  'app.changes_after(uuid,uuid,bigint)': [
    {
      what: 'in the KYS',
      call: async (tx, { owner }) => tx`select * from app.changes_after(${owner.id}, null, 0)`,
      gets: mentors,
      anyRow: true,
    },
    {
      what: 'in an analysis',
      call: (tx, { owner }) =>
        tx`select * from app.changes_after(${owner.id}, ${String(owner.rows.analysis.id)}, 0) c where c.analysis_id is not null`,
      gets: readers,
      anyRow: true,
    },
  ],
}
