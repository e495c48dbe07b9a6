import { ClearError } from '@/lib/host/clear-error'
import { connect } from '../connect'
import { readMigrations } from '../migrate'
import { listMigrations } from './catalog'
import type { Header } from './contents'
import { newer } from './file'

/** @throws ClearError when a database has never been migrated, or by a newer version, of which this one knows too little */
export async function assertMigrated(ownerUrl: string): Promise<void> {
  const sql = connect(ownerUrl, { max: 1 })
  try {
    const migrations = await listMigrations(sql)
    if (!migrations) throw new ClearError('There is nothing to back up: this database has never been used.')
    if (migrations.every(({ createdAt }) => known().includes(createdAt))) return
    throw new ClearError(
      'This database was brought up to date by a newer career-goal, so nothing was backed up: use the newer one.',
    )
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** @throws ClearError when a back-up is of a version of which this one knows too little */
export function assertKnown(file: string, { migrations, version }: Header): void {
  if (migrations.every(({ createdAt }, index) => createdAt === known()[index])) return
  throw new ClearError(newer(file, version))
}

const known = () => readMigrations().map(({ folderMillis }) => folderMillis)
