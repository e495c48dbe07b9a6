import postgres from 'postgres'
import { ClearError } from '@/lib/host/clear-error'
import type { Secrets } from '@/lib/host/secrets'

export const databaseName = 'career_goal'
export const ownerRole = 'career_goal_owner'
export const appRole = 'career_goal_app'

/** The address of an embedded database for one of its roles. */
export function addressOf(port: number, role: string, password: string, database = databaseName): string {
  return `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

/**
 * Makes the two roles and the database, or brings their passwords up to date. The owner is no superuser, so
 * that migrations run with the same rights as on an external database; the app's role owns nothing.
 *
 * @param port where the embedded server listens
 */
export async function ensureRoles(port: number, secrets: Secrets): Promise<void> {
  const sql = postgres(addressOf(port, 'postgres', secrets.postgresPassword, 'postgres'), { max: 1 })
  try {
    await ensureRole(sql, ownerRole, secrets.ownerPassword)
    await ensureRole(sql, appRole, secrets.appPassword)
    const [found] = await sql`select 1 from pg_database where datname = ${databaseName}`
    if (!found) await sql.unsafe(`create database ${databaseName} owner ${ownerRole}`)
    await sql.unsafe(`revoke connect, temporary on database ${databaseName} from public`)
    await sql.unsafe(`grant connect on database ${databaseName} to ${appRole}`)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function ensureRole(sql: postgres.Sql, role: string, password: string): Promise<void> {
  // Statements about roles take no parameters; a base64 password holds no quote.
  if (password.includes("'")) throw new ClearError(`The password of ${role} must not hold a quote.`)
  const [found] = await sql`select 1 from pg_roles where rolname = ${role}`
  const verb = found ? 'alter' : 'create'
  await sql.unsafe(
    `${verb} role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls password '${password}'`,
  )
}
