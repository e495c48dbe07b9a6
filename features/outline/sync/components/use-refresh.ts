import { useEffect } from 'react'
import type { OperationQueue } from './operation-queue'
import { storedRevision } from './stored-revision'

/** Milliseconds after the last save until the pictures and lists that the server draws are fetched again. */
const quiet = 1_500
/** Milliseconds between two looks at the server when the window gets the focus. */
const between = 5_000
/** Milliseconds between two questions whether another device has written something, while the page is in sight. */
const pulse = 30_000

/**
 * Fetches the page again when all is saved and the writer rests, and when the window comes back; sends what is
 * left before the page goes away.
 *
 * @param newest the latest revision that the page shows
 */
export function useRefresh(queue: OperationQueue | null, refresh: () => void, newest: () => number): void {
  useEffect(() => {
    if (!queue) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let wasBusy = false
    let looked = Date.now()
    const isIdle = () => ['saved', 'refused'].includes(queue.getStatus().state)
    const look = () => {
      looked = Date.now()
      wasBusy = false
      refresh()
    }
    const leave = queue.subscribe(() => {
      clearTimeout(timer)
      if (!isIdle()) wasBusy = true
      // What was refused was done on rows that are not true any more: nothing more should be done on them.
      else if (wasBusy) timer = setTimeout(look, queue.getStatus().state === 'refused' ? 0 : quiet)
    })
    const back = () => {
      if (document.visibilityState === 'hidden') queue.flush()
      else if (queue.getStatus().state !== 'saving') queue.retry()
      if (document.visibilityState === 'visible' && isIdle() && Date.now() - looked > between) look()
    }
    const ask = async () => {
      if (document.visibilityState !== 'visible' || !isIdle()) return
      if ((await storedRevision()) > newest() && isIdle()) look()
    }
    const asking = setInterval(ask, pulse)
    const warn = (event: BeforeUnloadEvent) => {
      const { state, stored } = queue.getStatus()
      if (!stored && state !== 'saved') event.preventDefault()
    }
    window.addEventListener('focus', back)
    window.addEventListener('online', queue.retry)
    window.addEventListener('pagehide', queue.flush)
    window.addEventListener('beforeunload', warn)
    document.addEventListener('visibilitychange', back)
    return () => {
      clearTimeout(timer)
      clearInterval(asking)
      leave()
      window.removeEventListener('focus', back)
      window.removeEventListener('online', queue.retry)
      window.removeEventListener('pagehide', queue.flush)
      window.removeEventListener('beforeunload', warn)
      document.removeEventListener('visibilitychange', back)
    }
  }, [queue, refresh, newest])
}
