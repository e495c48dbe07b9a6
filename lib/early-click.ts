declare global {
  interface Window {
    /** the last click that was made before the page could hear it */
    earlyClick?: MouseEvent
    /** whether the page hears clicks by itself */
    hearsClicks?: boolean
  }
}

/**
 * Stands in the HTML ahead of what can be clicked. React drops clicks that are made before it has taken the page over;
 * this keeps the last one on what an outline hears for its rows, and keeps it from a React that has half begun.
 */
export const earlyClickScript = `addEventListener('click',e=>{window.hearsClicks||e.target.closest('[data-do],[data-tick],[data-track],.item-text')&&(e.stopPropagation(),window.earlyClick=e)},true)`

/** Does what was clicked before the page could hear it, where that still stands. From now on the page hears by itself. */
export function doEarlyClick(): void {
  const click = window.earlyClick
  window.hearsClicks = true
  window.earlyClick = undefined
  // Once dispatched, an event is over; a new one says the same of place and keys.
  if (click?.target instanceof Element && click.target.isConnected) {
    click.target.dispatchEvent(new MouseEvent(click.type, click))
  }
}
