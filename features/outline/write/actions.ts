'use server'

import { defineAction } from '@/auth/define-action'
import { batchSchema } from '@/features/outline/model/schema'
import { applyOperations } from './mutations/apply'

/** Takes the editor's operations; what was refused comes back as data, so that the editor can ask. */
export const applyOperationsAction = defineAction(batchSchema, async (viewer, { owner, operations }) => ({
  ok: true,
  data: await applyOperations(viewer, owner, operations),
}))
