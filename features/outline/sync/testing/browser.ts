import type { Neighbours } from '../components/neighbours'
import { isEmpty, type QueueRecord, type QueueStorage } from '../components/queue-record'
import type { Acknowledged } from '../components/queue-status'

/** A browser's storage, shared by several tabs. */
export function shelf() {
  const left: QueueRecord[] = []
  let record: QueueRecord | null = null
  const storage: QueueStorage = {
    write(next) {
      record = isEmpty(next) ? null : (JSON.parse(JSON.stringify(next)) as QueueRecord)
      return true
    },
    adopt(take) {
      for (const one of left.splice(0)) take(one)
    },
  }
  return {
    storage,
    kept: () => record,
    /** Ends the tab; the next queue with this storage finds what it left. */
    crash() {
      if (record) left.push(record)
      record = null
    },
  }
}

/** Tabs that tell each other what was acknowledged. */
export function street() {
  const doors = new Set<(entry: Acknowledged) => void>()
  return (): Neighbours => {
    let own: ((entry: Acknowledged) => void) | null = null
    let latest = 0
    return {
      tell: (entry) => {
        latest = entry.revision
        for (const door of doors) if (door !== own) door(entry)
      },
      listen: (take) => {
        own = take
        doors.add(take)
      },
      latest: () => latest,
    }
  }
}
