import { type CareerDocument, careerDocument, type DocumentNode } from '../schema'
import { DocumentError } from './document-error'
import { maxJsonDepth } from './limits'

/**
 * Reads a document in its JSON form.
 *
 * @throws DocumentError when it is no JSON, nested too deep, or not such a document: unknown or missing fields, more
 * than one current analysis, a key that is given twice or to nothing.
 */
export function readDocumentJson(json: string): CareerDocument {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw new DocumentError('not_json', `This is not JSON: ${error instanceof Error ? error.message : ''}`)
  }
  refuseDeep(value)
  const result = careerDocument.safeParse(value)
  if (!result.success) {
    const [issue] = result.error.issues
    throw new DocumentError(
      'not_a_document',
      `${issue?.path.join('.') || 'document'}: ${issue?.message ?? ''}`,
    )
  }
  checkKeys(result.data)
  return result.data
}

/** zod and our own walks recurse: what is nested without end must be refused before. */
function refuseDeep(value: unknown): void {
  let layer = [value]
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > 2 * maxJsonDepth) {
      throw new DocumentError('too_deep', `Items are nested more than ${maxJsonDepth} levels deep.`)
    }
    layer = layer.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
  }
}

function checkKeys({ sections, analyses }: CareerDocument): void {
  const given = new Set<string>()
  const used: string[] = []
  const visit = (node: DocumentNode): void => {
    if (node.key !== undefined && given.has(node.key)) {
      throw new DocumentError('not_a_document', `The key "${node.key}" is given to two items.`)
    }
    if (node.key !== undefined) given.add(node.key)
    used.push(
      ...(node.competencies ?? []),
      ...(node.dismissed ?? []),
      ...(node.goal === undefined ? [] : [node.goal]),
    )
    node.children.forEach(visit)
  }
  for (const { nodes } of [...sections, ...analyses.flatMap((analysis) => analysis.sections)])
    nodes.forEach(visit)
  const missing = used.find((key) => !given.has(key))
  if (missing !== undefined) throw new DocumentError('not_a_document', `No item has the key "${missing}".`)
  if (analyses.filter(({ current }) => current).length > 1) {
    throw new DocumentError('not_a_document', 'Only one analysis can be the current one.')
  }
}
