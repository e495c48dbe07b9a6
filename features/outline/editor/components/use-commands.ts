import { useMemo } from 'react'
import {
  useDispatch,
  useFolds,
  useOutlineNow,
  useQueue,
  useTodayNow,
} from '@/features/outline/sync/components/outline-provider'
import type { Commands, Surroundings } from './commands'
import { lateCommands } from './late-commands'

type Own = Pick<Surroundings, 'section' | 'todo' | 'root' | 'onDelete' | 'onSelect'>

/** The commands of an editor; the same object for as long as its section is the same. */
export function useCommands({ section, todo, root, onDelete, onSelect }: Own): Commands {
  const dispatch = useDispatch()
  const now = useOutlineNow()
  const todayNow = useTodayNow()
  const folds = useFolds()
  const queue = useQueue()
  return useMemo(
    () => lateCommands({ section, todo, root, onDelete, onSelect, dispatch, now, todayNow, folds, queue }),
    [dispatch, now, todayNow, folds, queue, section, todo, root, onDelete, onSelect],
  )
}
