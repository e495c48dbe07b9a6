import { useEffect } from 'react'
import type { Drawn } from './drawn'
import type { OperationQueue } from './operation-queue'
import type { OutlineStore } from './outline-store'
import { storedRevision } from './stored-revision'

/** Milliseconds after the last save until what the server has drawn is fetched again. */
const quiet = 1_500
/** Milliseconds between two looks at the server when the window gets the focus. */
const between = 5_000
/** Milliseconds between two questions whether another device has written something, while the page is in sight. */
const pulse = 30_000

/**
 * Refreshes the page when the writer pauses and the server has drawn something of what was saved, and when the
 * window comes back. Sends what is pending before the page is left.
 *
 * If a refresh fails, the router leaves the page and loses what is being typed. So the server is first asked
 * whether it answers.
 *
 * @param store the outline that the page shows
 * @param drawn what the server has drawn of it beside the rows
 * @param isOwn whether it is the viewer's own document, which their other devices may write in
 */
export function useRefresh(
  queue: OperationQueue | null,
  refresh: () => void,
  store: OutlineStore,
  drawn: Drawn,
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
      if (!isOwed && !(isOwn && stored > store.newest())) return
      isOwed = false
      refresh()
    }
    const owe = () => {
      isOwed = true
      wasBusy = false
      void look()
    }
    const rest = () => {
      wasBusy = false
      if (store.isStale(drawn)) owe()
    }
    const leave = queue.subscribe(() => {
      clearTimeout(timer)
      if (!isIdle()) wasBusy = true
      // After a refusal at once: the rows on the screen are outdated, and nothing more should be based on
      // them.
      else if (wasBusy && queue.getStatus().state === 'refused') timer = setTimeout(owe, 0)
      else if (wasBusy) timer = setTimeout(rest, quiet)
    })
    const back = () => {
      if (document.visibilityState === 'hidden') queue.flush()
      else if (queue.getStatus().state !== 'saving') queue.retry()
      if (document.visibilityState === 'visible' && isIdle() && Date.now() - looked > between) owe()
    }
    const ask = () => {
      if (document.visibilityState === 'visible' && isIdle()) void look()
    }
    if (queue.isNewerThan(store.newest())) owe()
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
  }, [queue, refresh, store, drawn, isOwn])
}
