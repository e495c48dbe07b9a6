import { createContext } from 'react'
import { type Changes, noChanges } from '../rules/changes'

/** What has changed on the page; nothing where no page says so. */
export const PageChanges = createContext<Changes>(noChanges)
