'use server'

import { defineAction } from '@/auth/define-action'
import { setMentorLevel } from './mutations'
import { mentorLevelInput } from './schema'

/** A mentor says where they see a competency. */
export const setMentorLevelAction = defineAction(mentorLevelInput, setMentorLevel)
