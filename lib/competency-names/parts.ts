import { fold, levelMarks } from './fold'
import { thingMeant } from './known'
import { things } from './vocabulary'

/**
 * A part of a line.
 * @property isLabel a heading of the parts after it, such as `보안` in `보안: 암호화, 인증`
 * @property isDetail it tells more of what stands before it: behind a label, or in parentheses
 * @property isInner it stands in parentheses
 * @property joint what stands between it and the part before: `/`, `및`
 */
export type Part = {
  words: string
  isLabel: boolean
  isDetail: boolean
  isInner: boolean
  joint: string
}

/** Names with a stroke in them, such as `CI/CD`, the longest first. */
const stroked = things
  .flatMap(({ same, near }) => [...same, ...near])
  .filter((name) => name.includes('/'))
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.+*?^${}()|[\]\\]/g, '\\$&').replace(/\s*\/\s*/g, '\\s*/\\s*'))
const kept = new RegExp(`(?<![\\p{L}\\p{N}])(?:${['I/O', ...stroked].join('|')})(?![a-zA-Z0-9])`, 'giu')
/** Two words that a stroke may bind: `Blue/Green`. */
const stroke = /([\p{L}\p{N}]+)\s*\/\s*([\p{L}\p{N}]+)/gu
/** A longer line is no name as a whole. */
const longestName = 60
/** Stands for a stroke that parts nothing. */
const bound = '\u2044'

/** What stands before a line in a list and is no word of it: bullets, boxes, numbers, marks of levels. */
const lead = /^(?:\s*(?:[-*+•◦▪○●□■☐☑✓✔]|\[[ xX]\]|\(?\d{1,2}[.)]|#{1,6})\s+)+/
const marks =
  /[*_`~"“”‘’<>★☆⭐🟩🟨🟥⬜]+|\b\d\s*\/\s*[45]\b|\b\d{1,3}\s*%|\d+\s*년\s*(?:차|이상|\+)*\s*(?:이상|경력|경험)?|\blv\.?\s*\d\b|\blevel\s*\d\b|\d\+?\s*(?:years?|yrs?)\b/giu
const separator =
  /\s*([,，/·・∙•;|→()[\]{}\n、]|\s(?:[-–—~+&]|->|=>|vs\.?)\s|—|\s(?:및|그리고|또는|혹은|and|or|등의|등을|등)(?=\s))\s*/u
/** What tells more in the middle of a phrase, which goes on behind it: `테스트(E2E 포함) 자동화`. */
const parenthesis = /[([{]([^()[\]{}]*)[)\]}]/g
const label = /(?<!\d)[:：]\s*|[:：](?!\d)\s*|\s[-–—]\s/

/** Divides a line where it names several things. A long part does not keep the others from being divided. */
export function partsOf(text: string): Part[] {
  const line = text
    .normalize('NFKC')
    .replaceAll('ㆍ', '·')
    .replace(levelMarks, ' ')
    .replace(lead, '')
    .replace(marks, ' ')
    .replace(kept, (name) => name.replace(/\s*\/\s*/, bound))
    .replace(stroke, (both, one, other) => (thingMeant(fold(one + other)) ? one + bound + other : both))
  if (line.length <= longestName && thingMeant(fold(line.replace(/[(),]/g, ' '))))
    return [{ words: line.trim(), isLabel: false, isDetail: false, isInner: false, joint: '' }]
  const sections = line.split(label)
  return sections.flatMap((section, index) => {
    const isLabel = index < sections.length - 1
    const details: string[] = []
    const outside = section.replace(parenthesis, (_, words: string) => {
      details.push(words)
      return ' '
    })
    return [outside, ...details].flatMap((text, at) => {
      const divided = text.split(separator)
      return divided.flatMap((part, place) => {
        const words = part.replaceAll(bound, '/').trim()
        if (place % 2 === 1 || fold(words) === '') return []
        const joint = divided[place - 1]?.trim() ?? ''
        return [{ words, isLabel, isDetail: index > 0 || at > 0, isInner: at > 0, joint }]
      })
    })
  })
}

const tie = /(?<=[가-힣A-Za-z0-9+#.]{2})(와|과|이랑|랑|하고)\s+/u
const nouns = /(?:결과|성과|효과|통과|초과|부과|경과|학과|교과|사과|전과|투과)$/

/** The two sides of `소통과 협업`, where 와 or 과 stands as Korean wants it; the phrase itself elsewhere. */
export function sidesOf(phrase: string): string[] {
  const found = tie.exec(phrase)
  if (!found) return [phrase]
  const end = found.index + (found[1] as string).length
  if (nouns.test(phrase.slice(0, end))) return [phrase]
  return [phrase.slice(0, found.index), ...sidesOf(phrase.slice(end).trim())]
}
