import { useCallback, useEffect, useState } from 'react'

const name = 'career-goal:change-keys'

/** Whether single keys lead through the changes; this browser remembers it. Off until the page is mounted. */
export function useKeyChoice(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(false)
  useEffect(() => {
    try {
      setOn(localStorage.getItem(name) !== 'off')
    } catch {
      setOn(true)
    }
  }, [])
  const choose = useCallback((wanted: boolean) => {
    setOn(wanted)
    try {
      localStorage.setItem(name, wanted ? 'on' : 'off')
    } catch {
      // A browser that keeps nothing asks again on the next page.
    }
  }, [])
  return [on, choose]
}
