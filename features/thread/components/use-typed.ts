import { useState } from 'react'
import { newId } from '@/features/outline/model/rules/new-id'
import { usePageThreads } from './page-threads'
import { readTyped, type Typed, writeTyped } from './typed-words'

/**
 * The words of one field, kept by the browser until they are forgotten.
 * @param place item or section @param field what they are for @param initial what stands there to begin with
 */
export function useTyped(place: string, field: string, initial: string) {
  const { scope } = usePageThreads()
  const [typed, setTyped] = useState<Typed>(
    () => readTyped(scope, place, field) ?? { id: newId(), text: initial },
  )

  /** @param id a new one where the words are to become another comment than was sent before */
  function write(text: string, id = typed.id): void {
    const next = { id, text }
    setTyped(next)
    writeTyped(scope, place, field, text === initial ? null : next)
  }

  function forget(): void {
    setTyped({ id: newId(), text: initial })
    writeTyped(scope, place, field, null)
  }

  return { typed, write, forget }
}
