import { later } from '@/lib/later'
import { focusedField } from './caret'
import type { Commands, Surroundings, WholeCommands } from './commands'
import { simpleCommands } from './simple-commands'

/** The rules of writing. Words can be typed before they are there; what else was asked for is done when they come. */
export const writing = later(async () => {
  const [{ makeCommands }, { selecting }, { caretAfter }] = await Promise.all([
    import('./make-commands'),
    import('./selecting'),
    import('@/features/outline/editing/rules/caret-after'),
  ])
  return { makeCommands, selecting, caretAfter }
})

/** Milliseconds until what could not be fetched is asked for again. */
const pause = 2_000

type Asked = { command: Parameters<Commands['run']>[0]; id: string; start: number; end: number }

/** Something that was asked for too early: a key in an item's words, or anything else. */
type Waiting = Asked | ((commands: WholeCommands) => void)

/** The commands of one section, which may be asked for at any time. */
export function lateCommands(surroundings: Surroundings): Commands {
  const simple = simpleCommands(surroundings)
  const waiting: Waiting[] = []
  let made: WholeCommands | null = null

  function commands(): WholeCommands | null {
    made ??= writing.now()?.makeCommands(surroundings, simple) ?? null
    return waiting.length === 0 ? made : null
  }

  function fetchAndDo(): void {
    writing.get().then(
      () => {
        made ??= writing.now()?.makeCommands(surroundings, simple) ?? null
        if (made) carryOut(made, waiting.splice(0))
      },
      () => setTimeout(fetchAndDo, pause),
    )
  }

  function wait(asked: Waiting): void {
    if (waiting.push(asked) === 1) fetchAndDo()
  }

  /** Does it now, or in its turn. */
  function soon(act: (whole: WholeCommands) => void): void {
    const now = commands()
    if (now) act(now)
    else wait(act)
  }

  const all: Commands = {
    ...simple,
    write(id, text) {
      const now = commands() ?? simple
      now.write(id, text)
    },
    run(command, id, start, end) {
      const now = commands()
      if (now) return now.run(command, id, start, end)
      wait({ command, id, start, end })
      return true
    },
    enter(field) {
      const at = simple.placeIn(field)
      return at !== null && all.run('split', at.id, at.start, at.end)
    },
    drop(field, clip) {
      const at = simple.placeIn(field)
      return at !== null && all.paste(at.id, at.start, at.end, clip)
    },
    paste(id, start, end, clip) {
      const now = commands()
      if (now) return now.paste(id, start, end, clip)
      // One line is text, which the field takes by itself.
      if (!/[\r\n]/.test(clip.text)) return false
      wait((whole) => whole.paste(id, start, end, clip))
      return true
    },
    pasteBehind: (id, clip) => soon((whole) => whole.pasteBehind(id, clip)),
    perform: (edit) => soon((whole) => whole.perform(edit)),
    addBelow: (id) => soon((whole) => whole.addBelow(id)),
    append: () => soon((whole) => whole.append()),
    remove: (id) => soon((whole) => whole.remove(id)),
    removeAll: (selected) => soon((whole) => whole.removeAll(selected)),
  }
  return all
}

/**
 * Does what was asked for, in its order. What was typed behind a key stands behind the same caret in the end: after
 * "abc", Enter and "def" there are two items, with the caret behind the last letter.
 */
function carryOut(commands: WholeCommands, waiting: readonly Waiting[]): void {
  /** Where the text behind the last key's caret has come to. */
  let moved: { id: string; by: number; to: string } | null = null
  const typed = focusedField(document)
  const caret = { id: typed?.dataset.node, at: typed?.selectionStart ?? 0 }
  for (const asked of waiting) {
    if (typeof asked === 'function') {
      asked(commands)
      moved = null
      continue
    }
    const { command, id, start, end } = asked
    const { by, to }: { by: number; to: string } = moved?.id === id ? moved : { by: 0, to: id }
    commands.run(command, to, start + by, end + by)
    const field = focusedField(document)
    if (!field?.dataset.node) return
    moved = { id, by: field.selectionStart - end, to: field.dataset.node }
  }
  if (!moved || moved.id !== caret.id) return
  const at = caret.at + moved.by
  focusedField(document)?.setSelectionRange(at, at)
}
