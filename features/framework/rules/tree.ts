import type { Grid } from './read-grid'

/** A heading, an item or a line of words with what stands below it, whatever form it was written in. */
export type Branch = { text: string; kind: 'heading' | 'item' | 'words'; below: Branch[]; grid?: Grid }

export const branch = (text: string, kind: Branch['kind'] = 'item', below: Branch[] = []): Branch => ({
  text,
  kind,
  below,
})

/** All words of a branch, from top to bottom. */
export function wordsOf({ text, below, grid = [] }: Branch): string[] {
  return [
    ...(text.trim() === '' ? [] : [text]),
    ...grid.flatMap((row) => row.filter((cell) => cell.trim() !== '')),
    ...below.flatMap(wordsOf),
  ]
}

/** Deepest nesting that is followed. */
export const deepest = 40
