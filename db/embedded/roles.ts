import postgres from 'postgres'
import { ClearError } from '@/lib/host/clear-error'
import type { Secrets } from '@/lib/host/secrets'

const databaseName = 'career_goal'
export const ownerRole = 'career_goal_owner'
export const appRole = 'career_goal_app'

/**
 * The address of an embedded database for one of its roles.
 *
 * @param socket folder of the server's socket
 */
export function addressOf(socket: string, role: string, password: string, database = databaseName): string {
  return `postgres://${role}:${encodeURIComponent(password)}@${encodeURIComponent(socket)}/${database}`
}

/**
 * Makes the two roles and the database, or brings their passwords up to date. The owner is no superuser, so
 * that migrations run with the same rights as on an external database; the app's role owns nothing.
 *
 * @param socket folder of the embedded server's socket
 */
export async function ensureRoles(socket: string, secrets: Secrets): Promise<void> {
  const sql = postgres(addressOf(socket, 'postgres', secrets.postgresPassword, 'postgres'), { max: 1 })
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
