import type { TransactionSql } from 'postgres'
import { v7 as uuid } from 'uuid'
import type { Scene } from '../matrix'
import type { Try } from '../try'
import { ask } from '../witness'
import { mentors } from './mentorship'
import { readers } from './review'

const analysisOf = ({ owner }: Scene) => String(owner.rows.analysis.id)

/** Drafts of the viewer, one of which is made now: what there is of an analysis, or of the KYS. */
const drafted = async (tx: TransactionSql, { owner }: Scene, analysis: string | null) => {
  const place = analysis === null ? 'null' : `'${analysis}'`
  await ask(
    tx,
    `insert into thread (owner_id, id, analysis_id, section_id, quote, author_id)
      values ('${owner.id}', '${uuid()}', ${place}, '${uuid()}', 'word', app.viewer()) returning 'done'`,
  )
  return tx`select * from app.drafts(${owner.id}, ${analysis})`
}

export const draftTries: Record<string, Try[]> = {
  'app.drafts(uuid,uuid)': [
    {
      what: 'that are there',
      call: (tx, scene) => tx`select * from app.drafts(${scene.owner.id}, ${analysisOf(scene)})`,
      gets: ['mentor'],
      anyRow: true,
    },
    {
      what: 'of whoever asks, about the analysis',
      call: (tx, scene) => drafted(tx, scene, analysisOf(scene)),
      gets: readers,
      anyRow: true,
      answers: true,
    },
    {
      what: 'of whoever asks, about one that is closed',
      // An analysis of the owner's that is opened to nobody.
      call: (tx, scene) => drafted(tx, scene, String(scene.owner.rows.section.id)),
      gets: [],
      anyRow: true,
      answers: true,
    },
    {
      what: 'of whoever asks, about the KYS',
      call: (tx, scene) => drafted(tx, scene, null),
      gets: mentors,
      anyRow: true,
      answers: true,
    },
  ],
}
