import { continued, type Step, stepOf, wayBack } from '@/features/outline/editing/rules/steps'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'

const most = 1_000

/** Undo and redo of what was done on a page, independent of saving. */
export class EditHistory {
  private past: Step[] = []
  private future: Step[] = []

  get canUndo(): boolean {
    return this.past.length > 0
  }

  get canRedo(): boolean {
    return this.future.length > 0
  }

  /** What was done last, and is not undone. */
  get last(): readonly Operation[] | null {
    return this.past.at(-1)?.done ?? null
  }

  /** @param outline as it is before the operations */
  record(outline: Outline, operations: readonly Operation[]): void {
    const now = Date.now()
    const typed = this.future.length === 0 ? continued(this.past.at(-1), operations, now) : null
    const step = typed ?? stepOf(outline, operations, now)
    this.future = []
    if (step.undo.length === 0) return
    this.past = [...(typed ? this.past.slice(0, -1) : this.past), step].slice(-most)
  }

  /** Records a step of its own, such as an answer, which is not merged with typing. */
  recordApart(outline: Outline, operations: readonly Operation[]): void {
    const step = stepOf(outline, operations, 0)
    this.future = []
    if (step.undo.length > 0) this.past = [...this.past, step].slice(-most)
  }

  /** Operations that take the last step back; null when there is none. */
  undo(outline: Outline): Operation[] | null {
    return this.turn(outline, this.past, this.future)
  }

  /** Operations that do again what was undone last; null when there is nothing. */
  redo(outline: Outline): Operation[] | null {
    return this.turn(outline, this.future, this.past)
  }

  /** Skips steps of which nothing is left to undo. */
  private turn(outline: Outline, from: Step[], to: Step[]): Operation[] | null {
    for (let step = from.pop(); step; step = from.pop()) {
      const operations = wayBack(outline, step)
      if (operations.length === 0) continue
      // Time 0: typing never continues a step that was undone.
      to.push(stepOf(outline, operations, 0))
      return operations
    }
    return null
  }
}
