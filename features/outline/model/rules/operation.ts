import type { StructureOperation } from '../schema/structure'
import type { FacetOperation } from './facets'

/**
 * One change of a person's document. Everything the editor, the import and the other pages do to it is one of
 * these; `id` is the sender's own, so that the same operation sent twice counts once.
 */
export type Operation = StructureOperation | FacetOperation
export type Kind = Operation['kind']
export type OperationOf<K extends Kind> = Extract<Operation, { kind: K }>
