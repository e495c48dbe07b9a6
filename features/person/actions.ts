'use server'

import { revalidatePath } from 'next/cache'
import { defineFormAction } from '@/auth/define-action'
import { rememberLocale } from '@/auth/remember'
import { updatePerson } from './mutations'
import { personInput } from './schema'

export const updatePersonAction = defineFormAction(personInput, async (viewer, input) => {
  await updatePerson(viewer, input)
  await rememberLocale(input.locale)
  revalidatePath('/settings')
  return { ok: true }
})
