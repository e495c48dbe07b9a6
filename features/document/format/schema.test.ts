import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { careerDocument } from './schema'

describe('the JSON Schema of a document', () => {
  it('is what the app serves', async () => {
    const schema = z.toJSONSchema(careerDocument, { target: 'draft-2020-12' })
    const titled = { title: 'career-goal document, version 1', ...schema }
    await expect(`${JSON.stringify(titled, null, 2)}\n`).toMatchFileSnapshot(
      '../../../public/career-goal-document.schema.json',
    )
  })
})
