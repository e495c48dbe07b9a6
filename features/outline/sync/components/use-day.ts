import { useEffect, useState } from 'react'
import { type Day, today } from '@/lib/dates'

/** Milliseconds after which a visible page checks which day it is. */
const rest = 20_000

/**
 * The day in a time zone: as the page was rendered, and later the next one, however long the page stays open.
 */
export function useDay(atFirst: Day, timeZone: string): Day {
  const [day, setDay] = useState(atFirst)
  useEffect(() => {
    const look = () => setDay(today(timeZone))
    look()
    const timer = setInterval(look, rest)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [timeZone])
  return day
}
