import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import type { Attack } from '../attack'

/** Connections with which another user of the machine tries to use up the database's. */
const wanted = 120

/** Any other user of the machine tries to reach the embedded database, to use up its connections. */
export const embeddedDatabase: Attack = {
  name: 'a neighbour at the database',
  async prepare({ data }) {
    const [pid = '', , , port = '', folder = ''] = readFileSync(
      path.join(data, 'postmaster.pid'),
      'utf8',
    ).split('\n')
    return async () => {
      const open = await opened(Number(port))
      const faults = open > 0 ? [`${open} connections were taken on port ${port}`] : []
      const listens = listening().filter((line) => line.includes(`pid=${pid},`))
      if (listens.length > 0) faults.push('the database listens on a port')
      if (folder === '' || !existsSync(folder)) faults.push('there is no folder of its socket')
      else if ((statSync(folder).mode & 0o077) !== 0) faults.push('others may enter the folder of its socket')
      return faults
    }
  },
}

/** How many connections the port takes. */
async function opened(port: number): Promise<number> {
  const tries = Array.from(
    { length: wanted },
    () =>
      new Promise<number>((resolve) => {
        const socket = connect(port, '127.0.0.1')
        socket.once('connect', () => resolve(1))
        socket.once('error', () => resolve(0))
        setTimeout(() => socket.destroy(), 1_500)
      }),
  )
  return (await Promise.all(tries)).reduce((sum, one) => sum + one, 0)
}

/** The ports on which programs of this machine listen, where the machine has a way to tell. */
function listening(): string[] {
  try {
    return execFileSync('ss', ['-ltnp'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(
      '\n',
    )
  } catch {
    return []
  }
}
