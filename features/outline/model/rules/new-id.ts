import { v7 } from 'uuid'

/** A new id for an operation or a row: a uuid of version 7, so that later ones sort later. */
export function newId(): string {
  return v7()
}
