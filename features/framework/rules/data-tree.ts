import { LadderError } from './ladder'
import { isLevelLabel } from './level-label'
import { type Branch, branch, deepest } from './tree'

const naming =
  /^(?:name|title|label|competency|skill|capability|displayname|display_name|role|이름|역량|기술|항목|직무|역할)$/i
const levelNaming = /^(?:level|grade|band|stage|rank|step|수준|레벨|단계|등급)$/i
const inArea = /^(?:area|category|theme|dimension|pillar|group|영역|분류|분야)$/i
/** Keys that only hold what they are called after. */
const holding =
  /^(?:competenc(?:y|ies)|skills?|capabilities|levels?|grades|stages|milestones|items|points|criteria|signals|expectations|behaviou?rs|descriptions?|summary|text|content|children|역량|역량들|수준|레벨|단계|설명|기준|항목)$/i
const inLevels = /^(?:levels?|grades|stages|steps|milestones|수준|레벨|단계|등급)$/i

/** Most values that are looked at: aliases may name one a thousand times. */
const mostValues = 20_000

/** Reads data, as JSON and YAML give it, into the same tree as Markdown. @throws LadderError when it is too deep or long */
export function dataTree(data: unknown): Branch {
  let left = mostValues
  function below(value: unknown, depth: number, key = ''): Branch[] {
    left -= 1
    if (left < 0) throw new LadderError('ladder-many')
    if (depth > deepest) throw new LadderError('ladder-deep', key.slice(0, 60))
    if (value === null || value === undefined) return []
    if (Array.isArray(value)) return value.flatMap((each, index) => listed(each, index, depth, key))
    if (typeof value === 'object') return entriesIn(value as Record<string, unknown>, depth)
    return `${value}`
      .split(/\r\n|\r|\n/)
      .flatMap((line) => (line.trim() === '' ? [] : [branch(line.trim(), 'words')]))
  }

  /** A value of a list: named by what it is called, or by its place where the list is one of levels. */
  function listed(value: unknown, index: number, depth: number, key: string): Branch[] {
    const isLevels = inLevels.test(key)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      const words = below(value, depth + 1, key)
      const isName = typeof value !== 'object' && isLevelLabel(`${value}`)
      return isLevels && !isName && words.length > 0 ? [branch(`${index + 1}`, 'item', words)] : words
    }
    const entries = Object.entries(value)
    const scalar = (test: RegExp) => entries.find(([name, each]) => test.test(name) && isScalar(each))
    const level = scalar(levelNaming)
    const named = scalar(naming)
    const title = isLevels ? (named ?? level) : (named ?? level)
    const area = scalar(inArea)
    const used = [title, area].flatMap((each) => each?.[0] ?? [])
    // A level that has a number and a name is called by both.
    const isBoth = level && named && title === named && !isLevelLabel(`${named[1]}`)
    if (isBoth) used.push(level[0])
    const text = isBoth ? `${level[1]} (${named[1]})` : title ? `${title[1]}` : isLevels ? `${index + 1}` : ''
    const rest = Object.fromEntries(entries.filter(([name]) => !used.includes(name)))
    const children = entriesIn(rest, depth + 1)
    if (text === '') return children
    const made = branch(text, 'item', children)
    return area ? [branch(`${area[1]}`, 'heading', [made])] : [made]
  }

  function entriesIn(value: Record<string, unknown>, depth: number): Branch[] {
    return Object.entries(value).flatMap(([key, each]) => {
      const children = below(each, depth + 1, key)
      if (children.length === 0) return isLevelLabel(key) ? [branch(key)] : []
      if (holding.test(key)) return children
      if (isScalar(each) && !isLevelLabel(key) && children.length === 1)
        return [branch(`${key}: ${children[0]?.text}`, 'words')]
      return [branch(key, 'item', children)]
    })
  }

  const children = below(data, 0)
  const [title] = children
  const isTitled =
    typeof data === 'object' &&
    data !== null &&
    !Array.isArray(data) &&
    /^(?:name|title|이름|제목): /i.test(title?.text ?? '')
  return isTitled
    ? {
        ...branch('', 'heading'),
        below: [branch((title?.text ?? '').replace(/^.*?: /, ''), 'heading', children.slice(1))],
      }
    : branch('', 'heading', children)
}

const isScalar = (value: unknown) => value !== null && typeof value !== 'object'
