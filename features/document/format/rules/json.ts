import type { z } from 'zod'
import { type CareerDocument, careerDocument } from '../schema'
import { DocumentError, JsonError, type JsonFault } from './document-error'
import { checkMeaning } from './json-meaning'
import { maxJsonDepth, maxJsonObjects } from './limits'

/**
 * Reads a document in its JSON form.
 *
 * @throws DocumentError when it is not JSON, with the line of the syntax error
 * @throws JsonError when it is not such a document, with the place: unknown or missing fields, a key that is
 *   given twice or names nothing, a level where there are none, more or deeper items than an outline holds.
 */
export function readDocumentJson(json: string): CareerDocument {
  const value = parse(json.replace(/^\uFEFF/, ''))
  refuseDeepAndMany(value)
  const result = careerDocument.safeParse(value, { reportInput: true })
  if (!result.success) {
    const [issue] = result.error.issues
    const { fault, path } = faultOf(issue as z.core.$ZodIssue)
    throw new JsonError('not_a_document', fault, placeOf(path))
  }
  checkMeaning(result.data)
  return result.data
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const position = /position (\d+)/.exec(message)?.[1]
    const line = position === undefined ? null : json.slice(0, Number(position)).split('\n').length
    throw new DocumentError('not_json', `This is not JSON: ${message}`, line)
  }
}

/** Deep input would overflow zod's recursion and ours, and many objects take long to check: refused first. */
function refuseDeepAndMany(value: unknown): void {
  let layer = [value].filter(isHolder)
  let objects = 0
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > 2 * maxJsonDepth) throw new JsonError('too_deep', 'deep', 'document')
    objects += layer.filter((each) => !Array.isArray(each)).length
    if (objects > maxJsonObjects) throw new JsonError('too_many_items', 'many', 'document')
    layer = layer.flatMap((each) => Object.values(each)).filter(isHolder)
  }
}

const isHolder = (value: unknown): value is object => typeof value === 'object' && value !== null

function faultOf(issue: z.core.$ZodIssue): { fault: JsonFault; path: PropertyKey[] } {
  const { path, input } = issue
  if (issue.code === 'unrecognized_keys') return { fault: 'unknown', path: [...path, issue.keys[0] ?? ''] }
  if (input === undefined) return { fault: 'missing', path }
  if (issue.code === 'invalid_type') return { fault: 'type', path }
  return { fault: issue.code === 'too_big' ? 'long' : 'value', path }
}

/** A path as a program would write it. */
function placeOf(path: PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step).slice(0, 60)}`))
  return steps.join('').replace(/^\./, '') || 'document'
}
