import { z } from 'zod'
import { storableText } from '@/lib/storable-text'
import { goalLimit, goalPrefix } from './rules/goals'

/** The form that begins an analysis: goals of the KYS ticked, or a wording of its own, or both. */
export const newAnalysisSchema = z
  .object({
    owner: z.uuid(),
    /** the edition of a framework that it begins from */
    framework: z.uuid().optional(),
    wording: z
      .string()
      .max(2_000, 'too-long')
      .transform((text) => storableText(text).trim()),
  })
  .catchall(z.string())
  .transform(({ owner, framework, wording, ...fields }) => ({
    owner,
    ...(framework !== undefined && { framework }),
    wording,
    goals: Object.keys(fields)
      .filter((name) => name.startsWith(goalPrefix))
      .map((name) => name.slice(goalPrefix.length))
      .filter((goal) => z.uuid().safeParse(goal).success),
  }))
  .superRefine(({ wording, goals }, context) => {
    const chosen = goals.length + (wording === '' ? 0 : 1)
    const refuse = (message: string) => context.addIssue({ code: 'custom', message, path: ['wording'] })
    if (chosen === 0) refuse('choose-goal')
    if (chosen > goalLimit) refuse('too-many-goals')
  })

/** A form that names one analysis. */
export const analysisSchema = z.object({ owner: z.uuid(), analysis: z.uuid() })

export type NewAnalysis = z.output<typeof newAnalysisSchema>
