import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Document, type Entry, Replay, replay } from '@/features/outline/model/rules/replay'
import { beginning, replayOn, sumUp } from './checkpoint'
import { DeletedPage, type Deletion, deletionsIn } from './deleted-items'
import { scribbled } from './testing/scribble'
import { steps } from './testing/writer'

/** As Postgres gives back what was stored. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value))
const upTo = (entries: readonly Entry[], revision: number) =>
  entries.filter((entry) => entry.revision <= revision)

/** Checkpoints at some revisions, each made from the one before. */
function checkpointsAt(entries: readonly Entry[], revisions: readonly number[]) {
  const made: { document: Document; deleted: Deletion[] }[] = []
  for (const revision of revisions) {
    const before = made.at(-1)?.document ?? beginning
    const stretch = upTo(entries, revision).filter((entry) => entry.revision > before.outline.revision)
    if (stretch.length > 0) made.push(stored(sumUp(before, stretch)))
  }
  return made
}

const histories = fc.tuple(steps(60), fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }))

describe('what was, read from checkpoints', () => {
  it('is what all operations give, at every revision', () => {
    fc.assert(
      fc.property(histories, ([sequence, revisions]) => {
        const entries = scribbled(sequence)
        const made = checkpointsAt(
          entries,
          revisions.toSorted((a, b) => a - b),
        )
        for (let revision = 0; revision <= sequence.length; revision += 1) {
          const wanted = upTo(entries, revision)
          const before =
            made.findLast(({ document }) => document.outline.revision <= revision)?.document ?? beginning
          const rest = wanted.filter((entry) => entry.revision > before.outline.revision)
          expect(replayOn(before, rest)).toEqual(replay(wanted))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('tells what was deleted and is still gone', () => {
    fc.assert(
      fc.property(histories, ([sequence, revisions]) => {
        const entries = scribbled(sequence)
        const made = checkpointsAt(
          entries,
          revisions.toSorted((a, b) => a - b),
        )
        const last = made.at(-1)?.document ?? beginning
        const [whole, parted] = [new Replay(), new Replay(last)]
        const isGone = (id: string) => !whole.node(id) && !whole.section(id) && !whole.analysis(id)
        const all = new Map(deletionsIn(whole, entries).map(({ target, deleted }) => [target, deleted]))
        const gone = [...all].filter(([target]) => isGone(target)).map(([, deleted]) => deleted)
        const rest = deletionsIn(
          parted,
          entries.filter((entry) => entry.revision > last.outline.revision),
        )
        const page = new DeletedPage(parted)
        page.add(rest.toReversed())
        for (const { deleted } of made.toReversed()) page.add(deleted.toReversed())
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
        expect(page.deleted().toSorted(byId)).toEqual(gone.toSorted(byId))
      }),
      { numRuns: 60 },
    )
  })
})
