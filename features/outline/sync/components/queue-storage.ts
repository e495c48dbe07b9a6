import { newId } from '@/features/outline/model/rules/new-id'
import { isForgotten, queuePrefix } from '@/lib/kept-words'
import { isEmpty, type QueueRecord, type QueueStorage } from './queue-record'

/** Id of this load of the page; a duplicated or reloaded tab gets another one. */
let tab: string | undefined

const lockName = (tabId: string) => `career-goal:tab:${tabId}`

/** Holds a lock as long as the tab lives: the browser releases it however the tab ends. */
function thisTab(): string {
  if (tab) return tab
  tab = newId()
  void navigator.locks?.request(lockName(tab), () => new Promise(() => {}))
  return tab
}

/** Keeps a queue in localStorage by writer and document, so that another person's session never sends it. */
export function browserStorage(viewerId: string, ownerId: string): QueueStorage {
  const prefix = `${queuePrefix}${viewerId}:${ownerId}:`
  const own = thisTab()
  return {
    write(record) {
      try {
        if (isEmpty(record) || isForgotten(viewerId)) localStorage.removeItem(prefix + own)
        else localStorage.setItem(prefix + own, JSON.stringify(record))
        return true
      } catch {
        return false
      }
    },
    adopt(take) {
      for (const key of keysWith(prefix)) {
        if (key === prefix + own) continue
        const move = () => {
          const record = read(key)
          if (!record) return
          take(record)
          // Removed only once the words are stored under this tab's key.
          if (localStorage.getItem(prefix + own) !== null) localStorage.removeItem(key)
        }
        // Without locks (no https) another tab may still send the same; the operations' ids make that harmless.
        if (!navigator.locks) move()
        else void navigator.locks.request(lockName(key.slice(prefix.length)), move)
      }
    },
  }
}

function keysWith(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

function read(key: string): QueueRecord | null {
  try {
    const record = JSON.parse(localStorage.getItem(key) ?? 'null') as QueueRecord | null
    const whole = [record?.pending, record?.conflicts, record?.refused].every(Array.isArray)
    return whole ? record : null
  } catch {
    return null
  }
}
