import path from 'node:path'
import type { Header, Sums } from '@/db/backup/contents'
import { readBackup } from '@/db/backup/file'
import { envNames } from '@/lib/env'
import { ClearError } from '@/lib/host/clear-error'
import { ensureFolder, root } from '@/lib/host/places'
import { freePort } from '@/lib/host/ports'
import { startNode } from '../children'

const script = path.join(root, 'scripts/run.mjs')

/** A place of the drill's own: its address, and the environment in which commands and the server run there. */
export type Place = { site: string; env: NodeJS.ProcessEnv }

/** @param folder of its secrets and embedded database @param besides addresses of another database, a passphrase */
export async function placeOf(folder: string, besides: Record<string, string> = {}): Promise<Place> {
  ensureFolder(folder)
  const port = await freePort()
  const site = `http://localhost:${port}`
  const blank = Object.fromEntries([...envNames, 'DATABASE_OWNER_URL'].map((name) => [name, '']))
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...blank,
    NODE_ENV: 'production',
    HOST: 'localhost',
    PORT: String(port),
    AUTH_URL: site,
    CAREER_GOAL_DATA: folder,
    BACKUP_PASSPHRASE: '',
    BACKUP_PASSPHRASE_FILE: '',
    ...besides,
  }
  return { site, env }
}

/**
 * Runs one of our commands, such as `backup`, in a place.
 *
 * @returns what it says on standard output
 * @throws ClearError when it does not end with 0
 */
export function command({ env }: Place, name: string, ...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = startNode(['--conditions=react-server', script, name, ...args], env, 'pipe')
    let said = ''
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString()
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve(said)
      else reject(new ClearError(`The command ${name} ended with ${code}.`))
    })
  })
}

/** What a back-up says of itself, and the sums of its rows, after it has been read to its end. */
export async function readSums(file: string, passphrase?: string): Promise<{ header: Header; sums: Sums }> {
  const told = {} as { header: Header; sums: Sums }
  for await (const one of readBackup(file, passphrase)) {
    if (!('piece' in one)) Object.assign(told, one)
  }
  return told
}

/** The tables of which two databases have other rows, in words. */
export function differences(one: Sums, other: Sums): string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return names
    .filter((name) => one[name]?.sum !== other[name]?.sum || one[name]?.rows !== other[name]?.rows)
    .map((name) => `${name} has ${other[name]?.rows} rows that are not the ${one[name]?.rows} of before`)
}
