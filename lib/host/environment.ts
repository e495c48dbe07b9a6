import { readFileSync } from 'node:fs'
import nextEnv from '@next/env'
import { secretNames } from '@/lib/env'
import { ClearError, codeOf } from './clear-error'
import { root } from './places'

/**
 * Reads `.env` into the environment of this process, and then the files that it names for its secrets.
 *
 * @param dev whether for the development server, which has files of its own
 * @throws ClearError as readSecretFiles does
 */
export function loadEnvironment(dev = false): void {
  nextEnv.loadEnvConfig(root, dev, { info: () => {}, error: console.error })
  readSecretFiles(process.env)
}

/**
 * Sets each secret whose file is named, as containers and systemd hand secrets over.
 *
 * @throws ClearError when a secret is given twice, or its file cannot be read or is empty
 */
export function readSecretFiles(environment: Record<string, string | undefined>): void {
  for (const name of secretNames) {
    const file = environment[`${name}_FILE`]
    if (!file) continue
    if (environment[name])
      throw new ClearError(`${name} and ${name}_FILE are both set: leave one of them out.`)
    environment[name] = contentOf(`${name}_FILE`, file)
    delete environment[`${name}_FILE`]
  }
}

function contentOf(name: string, file: string): string {
  let content: string
  try {
    // Editors and shells end a file with a line end, which is no part of the secret.
    content = readFileSync(file, 'utf8').replace(/\r?\n$/, '')
  } catch (error) {
    const reason = codeOf(error) === 'ENOENT' ? 'does not exist' : `cannot be read (${codeOf(error)})`
    throw new ClearError(`${name} names ${file}, which ${reason}.`)
  }
  if (content) return content
  throw new ClearError(`${name} names ${file}, which is empty.`)
}
