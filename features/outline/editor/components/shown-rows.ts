import { finishedBefore } from '@/features/outline/model/rules/finished'
import type { Outline } from '@/features/outline/model/rules/outline'
import { type Row, rowsOf } from '@/features/outline/model/rules/rows'
import type { Surroundings } from './commands'

/** The rows of a section as they stand on the screen now: neither folded, nor finished before today. */
export function shownRows(
  outline: Outline,
  { section, todo, folds, todayNow }: Pick<Surroundings, 'section' | 'todo' | 'folds' | 'todayNow'>,
): Row[] {
  const hidden = todo && folds ? finishedBefore(outline, section.id, todayNow(), folds.getSeen()) : []
  return rowsOf(outline.nodes, section.id, folds?.get(), hidden)
}
