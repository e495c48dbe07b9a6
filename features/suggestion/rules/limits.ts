import { textLimit } from '@/features/outline/model/rules/limits'
import type { SuggestionKind } from './kinds'

/** Longest text of a new competency or to-do, in UTF-16 code units; other words may be as long as the item. */
export const newTextLimit = 2_000

/** Longest text of a suggestion of this kind. */
export const limitOf = (kind: SuggestionKind): number => (kind === 'words' ? textLimit : newTextLimit)

/** Most suggestions of one mentor about one analysis that are not answered yet. */
export const openLimit = 100
