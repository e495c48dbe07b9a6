import type { StructureOperation } from '../schema/structure'
import type { FacetOperation } from './facets'

/**
 * One change of a person's document. The editor, the import and all other pages change it only by operations.
 * `id` comes from the sender, so that an operation sent twice counts once.
 */
export type Operation = StructureOperation | FacetOperation
export type Kind = Operation['kind']
export type OperationOf<K extends Kind> = Extract<Operation, { kind: K }>
