import 'server-only'
import { eq } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { writeAs } from '@/db/client'
import { person, preference } from '@/db/schema'
import type { PersonInput } from './schema'

/** Sets the viewer's name, language and time zone. */
export async function updatePerson(viewer: Viewer, { name, locale, timeZone }: PersonInput): Promise<void> {
  await writeAs(viewer, async (tx, me) => {
    await tx.update(person).set({ name }).where(eq(person.id, me.id))
    await tx.update(preference).set({ locale, timeZone }).where(eq(preference.ownerId, me.id))
  })
}
