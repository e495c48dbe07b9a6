import postgres from 'postgres'
import { v4 as uuid } from 'uuid'
import { ask, batchCall, newAccount, statuses } from '../asking'
import type { Attack } from '../attack'

/**
 * A database connection holds the row that every save of one person locks, as a slow machine or a hanging
 * write would. Eleven saves of that person wait for it: more than there are connections.
 */
export const heldLock: Attack = {
  name: 'a held lock and 11 saves',
  async prepare(ground) {
    const { id, cookie } = await newAccount(ground.site)
    const save = () => {
      const section = { kind: 'section', id: uuid(), section: uuid(), analysis: null, heading: null }
      return { ...batchCall(id, [{ ...section, sectionKind: 'other', position: 'a0' }]), cookie }
    }
    return async (signal) => {
      const sql = postgres(ground.ownerUrl, { max: 1, onnotice: () => {} })
      let saves: ReturnType<typeof ask>[] = []
      await sql.begin(async (tx) => {
        await tx`select 1 from public.revision where owner_id = ${id} for update`
        saves = Array.from({ length: 11 }, () => ask(ground.site, { ...save(), patience: 20_000 }))
        await new Promise((resolve) => signal.addEventListener('abort', resolve))
      })
      await sql.end()
      const answers = await Promise.all(saves)
      const silent = answers.filter(({ status }) => status === 0)
      const after = await ask(ground.site, save())
      return [
        ...(silent.length > 0 ? [`${silent.length} saves were never answered`] : []),
        ...(after.text.includes('"ok":true') ? [] : [`a save afterwards answered ${statuses([after])}`]),
      ]
    }
  },
}
