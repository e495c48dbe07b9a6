import { qualifiers } from './data/fillers'
import { fold, levelMarks } from './fold'

const qualified = new RegExp(`(?:${qualifiers.map(fold).join('|')})+$`, 'u')

/**
 * Whether one text only repeats the words of another: in other case, width or spacing, with a mark of a level, or with
 * a word behind them that may follow any name (역량, 경험, skill). It knows no names, so that a page can ask it without
 * the whole vocabulary: to `nameOf`, `Kafka` and `카프카` are the same as well.
 */
export function sameWords(a: string, b: string): boolean {
  return bare(a) === bare(b)
}

function bare(text: string): string {
  const words = fold(text.replace(levelMarks, ' '))
  return words.replace(qualified, '') || words
}
