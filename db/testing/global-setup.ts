import { randomBytes } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { appRole } from '@/db/embedded/roles'
import { startScratchPostgres } from '@/db/embedded/scratch'
import { migrate } from '../migrate'

declare module 'vitest' {
  interface ProvidedContext {
    ownerUrl: string
    appUrl: string
  }
}

/**
 * Gives the tests one real database, migrated: its addresses come from inject('ownerUrl') and inject('appUrl'),
 * or from TEST_OWNER_URL and TEST_APP_URL; env() finds it too.
 */
export default async function setup(project: TestProject) {
  const database = await startScratchPostgres()
  try {
    await migrate(database.ownerUrl, appRole, true)
  } catch (error) {
    await database.stop()
    throw error
  }
  process.env.TEST_OWNER_URL = database.ownerUrl
  process.env.TEST_APP_URL = database.appUrl
  process.env.DATABASE_URL = database.appUrl
  process.env.AUTH_SECRET ??= randomBytes(32).toString('base64')
  project.provide('ownerUrl', database.ownerUrl)
  project.provide('appUrl', database.appUrl)
  return () => database.stop()
}
