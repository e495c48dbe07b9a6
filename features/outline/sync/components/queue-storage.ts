import { newId } from '@/features/outline/model/rules/new-id'
import { isForgotten, queuePrefix } from '@/lib/kept-words'
import { isEmpty, type QueueRecord, type QueueStorage } from './queue-record'

/** This load of the page; a tab that is duplicated or reloaded gets another one. */
let tab: string | undefined

const lockName = (tabId: string) => `career-goal:tab:${tabId}`

/** A lock says that the tab lives: browsers release it when the tab ends, however it ends. */
function thisTab(): string {
  if (tab) return tab
  tab = newId()
  void navigator.locks?.request(lockName(tab), () => new Promise(() => {}))
  return tab
}

/**
 * Keeps a queue in localStorage, under the person who writes and the document that is written in, so that nobody
 * else's session ever sends it.
 */
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
          // Only once the words are safe under this tab's name.
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
