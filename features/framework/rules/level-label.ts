import { type Level, levels as ours } from '@/lib/outline-kinds'

/** What a level is called in the middle of other words, such as `Senior Engineer`. */
const ranks =
  /\b(?:junior|mid(?:[ -]?level)?|middle|senior|staff|principal|distinguished|intern|new ?grad|entry[ -]level|associate)\b|주니어|미들|시니어|스태프|프린시펄|신입|인턴/i
/** What a level is called that has no other words. */
const alone =
  /^(?:beginner|novice|basic|foundational?|elementary|aware(?:ness)?|learning|developing|working|practitioner|intermediate|competent|capable|proficient|advanced|expert|master|mastery|lead|fellow|apprentice|journeyman|not yet|know|tried|own|입문|초급|중급|중상급|고급|특급|최상급|기초|기본|초보|숙련|전문가?|마스터|사원|대리|과장|차장|부장|전임|선임|책임|수석|리드|아직 없음|이해|경험|실무|선도)(?:자| 단계| 수준| 레벨)?$/i
const coded =
  /^(?:L|IC|E|P|M|T|G|S|SE|SWE|LV|Level|Stage|Grade|Band|Tier|Step|Milestone|레벨|수준|단계|등급)[ ._-]?\d{1,2}[a-c]?\+?(?![\p{L}\d])/iu
const numbered = /^\d{1,2}(?:\s*(?:단계|레벨|수준|급|년차))?$/
const suffixed =
  /^(?:.{1,30}\s)?(?:engineer|developer|designer|programmer|엔지니어|개발자)\s(?:[IVX]{1,4}|\d{1,2})$/i

/** Words without what Markdown draws around them, and without a colon at their end. */
export function plainLabel(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[\s*_`~#]+|[\s*_`~:：]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether words name a level of a ladder. */
export function isLevelLabel(text: string): boolean {
  const label = plainLabel(text)
  if (label === '' || label.length > 60) return false
  if (coded.test(label) || numbered.test(label) || suffixed.test(label) || alone.test(label)) return true
  const bare = label.replace(/\s*\([^)]*\)$/, '')
  return alone.test(bare) || (ranks.test(label) && label.split(' ').length <= 5)
}

/** A label and the words behind its colon or dash; null where the words begin with no label. */
export function splitLabel(text: string): { label: string; rest: string } | null {
  const found = /^(.{1,60}?)(?:[:：]|\s[–—-])\s+(\S[\s\S]*)$/.exec(text)
  if (!found) return null
  const [, label = '', rest = ''] = found
  return isLevelLabel(label) ? { label: plainLabel(label), rest: rest.replace(/^\*\*\s*/, '') } : null
}

/**
 * Which of our levels the labels of a ladder may stand for, in their order: only a proposal. Those that count from 0 to 4 as
 * ours do are taken as they are; else the lowest is 1 and the highest at most 4.
 */
export function proposeLevels(labels: readonly string[]): Level[] {
  const numbers = labels.map((label) => Number(/\d+/.exec(label)?.[0] ?? Number.NaN))
  const first = numbers[0]
  if (first === 0 && labels.length <= 5 && numbers.every((number, index) => number === index)) {
    return numbers.map((number) => number as Level)
  }
  const last = labels.length - 1
  return labels.map((_, index) => {
    const place = last < 4 ? index + 1 : 1 + Math.round((index * 3) / last)
    return ours[Math.min(place, 4)] ?? 4
  })
}
