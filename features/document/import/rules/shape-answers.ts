import { maxLines } from '@/features/document/format/rules/limits'
import { type ColumnRole, columnRoles, type RowPlace, rowPlaces } from './column-roles'
import { allShapesField, columnPrefix, rowsPrefix, shapePrefix } from './fields'

/** What is said of tables, and of lists in code blocks, by their first lines. */
export type ShapeAnswers = {
  states: ReadonlyMap<number, 'take' | 'keep'>
  /** by the line of a table and the number of the column: `12-0` */
  columns: ReadonlyMap<string, ColumnRole>
  places: ReadonlyMap<number, RowPlace>
  /** the one that was answered just now */
  answered: number | null
}

export const noShapes: ShapeAnswers = {
  states: new Map(),
  columns: new Map(),
  places: new Map(),
  answered: null,
}

/** Reads what was said of them from the fields of a form: before, and by a button just now. */
export function shapesIn(fields: Record<string, unknown>): ShapeAnswers {
  const states = new Map<number, 'take' | 'keep'>()
  const columns = new Map<string, ColumnRole>()
  const places = new Map<number, RowPlace>()
  let answered: number | null = null
  const say = (digits: string, state: unknown): number | null => {
    const line = /^[1-9]\d{0,3}$/.test(digits) ? Number(digits) : 0
    if (line < 1 || line > maxLines) return null
    if (state === 'take' || state === 'keep') states.set(line, state)
    else states.delete(line)
    return line
  }
  for (const pair of typeof fields.shapes === 'string' ? fields.shapes.split(',') : []) {
    const [line = '', state] = pair.split(':')
    say(line, state)
  }
  if (fields[allShapesField] !== undefined && typeof fields.openShapes === 'string')
    for (const line of fields.openShapes.split(',')) answered = say(line, 'take') ?? answered
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith(shapePrefix)) answered = say(name.slice(shapePrefix.length), value) ?? answered
    const role = columnRoles.find((each) => each === value)
    if (role && name.startsWith(columnPrefix)) columns.set(name.slice(columnPrefix.length), role)
    const place = rowPlaces.find((each) => each === value)
    if (place && name.startsWith(rowsPrefix)) places.set(Number(name.slice(rowsPrefix.length)), place)
  }
  return { states, columns, places, answered }
}

/** Answers in one field: `12:take,20:keep`. */
export function printShapes(states: readonly [line: number, state: string][]): string {
  return states.map(([line, state]) => `${line}:${state}`).join(',')
}
