import type { Actor, Scene } from '../matrix'
import type { Try } from '../try'
import { ask } from '../witness'

/** Who still reads the thread about the analysis. */
export const talkers: Actor[] = ['self', 'mentor', 'fellow reader']

const thread = ({ owner }: Scene) => String(owner.rows.thread.id)

export const threadTries: Record<string, Try[]> = {
  'app.open_comments()': [
    {
      what: 'about the analysis',
      call: (tx, scene) => tx`select * from app.open_comments() c where c.thread_id = ${thread(scene)}`,
      gets: talkers,
    },
    {
      what: 'of before the thread was resolved',
      call: async (tx, scene) => {
        await ask(tx, `update thread set resolved_at = 'infinity' where id = '${thread(scene)}' returning 1`)
        return tx`select * from app.open_comments() c where c.thread_id = ${thread(scene)}`
      },
      gets: [],
      answers: true,
    },
  ],
  'app.see_comment(uuid,uuid)': [
    {
      what: "the owner's",
      call: (tx, { owner }) =>
        tx`select app.see_comment(${owner.id}, ${String(owner.rows.comment.id)}) as seen`,
      gets: talkers,
    },
    {
      what: 'a draft',
      call: (tx, { owner }) => {
        const draft = owner.further.find(([name, row]) => name === 'comment' && row.sent_at === null)
        return tx`select app.see_comment(${owner.id}, ${String(draft?.[1].id)}) as seen`
      },
      gets: [],
    },
  ],
}
