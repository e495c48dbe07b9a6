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
 * Refreshes the page when everything is saved and the writer pauses, and when the window comes back. Sends
 * what is pending before the page is left.
 *
 * If a refresh fails, the router leaves the page and loses what is being typed. So the server is first asked
 * whether it answers.
 *
 * @param newest the latest revision that the page shows
 * @param isOwn whether it is the viewer's own document, which their other devices may write in
 */
export function useRefresh(
  queue: OperationQueue | null,
  refresh: () => void,
  newest: () => number,
  isOwn: boolean,
): void {
  useEffect(() => {
    if (!queue) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let wasBusy = false
    let looked = Date.now()
    /** Whether a refresh is still to be made, because the server has not answered yet. */
    let isOwed = false
    const isIdle = () => ['saved', 'refused'].includes(queue.getStatus().state)
    const look = async () => {
      looked = Date.now()
      const stored = await storedRevision()
      if (stored === null || !isIdle()) return
      if (!isOwed && !(isOwn && stored > newest())) return
      isOwed = false
      refresh()
    }
    const owe = () => {
      isOwed = true
      wasBusy = false
      void look()
    }
    const leave = queue.subscribe(() => {
      clearTimeout(timer)
      if (!isIdle()) wasBusy = true
      // After a refusal at once: the rows on the screen are outdated, and nothing more should be based on
      // them.
      else if (wasBusy) timer = setTimeout(owe, queue.getStatus().state === 'refused' ? 0 : quiet)
    })
    const back = () => {
      if (document.visibilityState === 'hidden') queue.flush()
      else if (queue.getStatus().state !== 'saving') queue.retry()
      if (document.visibilityState === 'visible' && isIdle() && Date.now() - looked > between) owe()
    }
    const ask = () => {
      if (document.visibilityState === 'visible' && isIdle()) void look()
    }
    if (queue.isNewerThan(newest())) owe()
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
  }, [queue, refresh, newest, isOwn])
}
