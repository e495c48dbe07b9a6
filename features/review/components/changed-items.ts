import { createContext } from 'react'
import type { Changes } from '../rules/changes'

/** What has changed, by item; nothing where no page says so. */
export const ChangedItems = createContext<Changes['items']>({})
