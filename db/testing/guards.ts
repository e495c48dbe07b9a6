/**
 * One condition of a function's source that asks a predicate who the viewer is, such as `x = any (app.mentees())`.
 * @property start, end where it stands in the source
 */
export type Guard = { start: number; end: number }

/** A function's source with one guard broken. */
export type Broken = { what: string; source: string }

/** Words and signs at which a condition ends on either side, when they stand outside of its own parentheses. */
const borders =
  /^(?:and|or|not|where|then|when|if|elsif|on|case|else|end|select|from|returning|return|for|order|group|having|limit|set|values|as|union|filter|,|;|:=)$/
const comparison = /<>|=|\bis\b|\bin\b|\blike\b/

type Token = { text: string; start: number; end: number }

/** Splits SQL into words, strings and signs; comments must have been taken away. */
function tokensOf(source: string): Token[] {
  const pattern =
    /'(?:[^']|'')*'|\bis\s+(?:not\s+)?distinct\s+from\b|\bis\s+not\b|[\w$.]+|:=|<>|<=|>=|\|\||::|\S/g
  return [...source.matchAll(pattern)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }))
}

/** The source without comments, which speak of conditions as well. */
export const withoutComments = (source: string): string => source.replace(/--[^\n]*/g, '')

/**
 * Finds every condition of a function that asks one of the predicates.
 *
 * @param source SQL without comments
 * @param predicates names with their schema, such as `app.mentees`
 * @param truths those among them that answer true or false by themselves
 */
export function guardsOf(source: string, predicates: readonly string[], truths: readonly string[]): Guard[] {
  const tokens = tokensOf(source)
  const found = new Map<number, Guard>()
  tokens.forEach(({ text }, index) => {
    if (!predicates.includes(text) || tokens[index + 1]?.text !== '(') return
    const guard = conditionAt(tokens, index, truths.includes(text))
    if (guard) found.set(guard.start, guard)
  })
  return [...found.values()]
}

/** Grows from a predicate's call to the whole condition; null where its value is only stored or handed on. */
function conditionAt(tokens: readonly Token[], index: number, isTruth: boolean): Guard | null {
  let [left, right] = [index, closing(tokens, index + 1)]
  for (;;) {
    const [from, to] = [grow(tokens, left, -1), grow(tokens, right, 1)]
    const inside = tokens.slice(from, to + 1).map(({ text }) => text)
    const before = tokens[from - 1]?.text ?? ''
    if (isTruth || comparison.test(inside.filter((text) => !text.startsWith("'")).join(' '))) {
      return before === 'set' || isAssignment(tokens, from)
        ? null
        : { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 }
    }
    // Within parentheses that belong to any (...), or only group: go on outside of them.
    const opener = tokens[from - 2]?.text ?? ''
    const groups =
      before === '(' && (/^(?:any|all)$/.test(opener) || opener === '(' || comparison.test(opener))
    if (!groups && !(before === 'select' && tokens[from - 2]?.text === '(')) return null
    left = before === 'select' ? from - 2 : from - 1
    right = to + 1
  }
}

/** A further column of an update: `set a = 1, b = app.viewer()`. */
function isAssignment(tokens: readonly Token[], from: number): boolean {
  if (tokens[from - 1]?.text !== ',') return false
  const earlier = tokens.slice(0, from).map(({ text }) => text)
  return earlier.lastIndexOf('set') > Math.max(earlier.lastIndexOf('where'), earlier.lastIndexOf('select'))
}

/** The last token of the condition on that side, its parentheses kept whole. */
function grow(tokens: readonly Token[], from: number, step: 1 | -1): number {
  let at = from
  for (let next = at + step; next >= 0 && next < tokens.length; next = at + step) {
    const text = tokens[next]?.text ?? ''
    if (borders.test(text) || text === (step === 1 ? ')' : '(')) return at
    at = text === '(' ? closing(tokens, next) : text === ')' ? opening(tokens, next) : next
  }
  return at
}

const closing = (tokens: readonly Token[], open: number) => partner(tokens, open, 1)
const opening = (tokens: readonly Token[], close: number) => partner(tokens, close, -1)

function partner(tokens: readonly Token[], from: number, step: 1 | -1): number {
  let depth = 0
  for (let at = from; at >= 0 && at < tokens.length; at += step) {
    const text = tokens[at]?.text
    if (text === '(') depth += step
    if (text === ')') depth -= step
    if (depth === 0) return at
  }
  throw new Error('Parentheses of this function do not match.')
}

/** The three ways to break a guard: it answers true, it answers the other way, it is gone. Equal outcomes count once. */
export function breakGuard(source: string, { start, end }: Guard): Broken[] {
  const condition = source.slice(start, end)
  const put = (text: string, from = start, to = end) => source.slice(0, from) + text + source.slice(to)
  const ways = [
    { what: `"${condition}" answers true`, source: put('true') },
    { what: `"${condition}" answers the other way`, source: put(`((${condition}) is not true)`) },
    { what: `"${condition}" is gone`, source: gone(source, start, end, put) },
  ]
  return ways.filter((way, index) => ways.findIndex(({ source: text }) => text === way.source) === index)
}

/** Takes the condition away, with the word that ties it to its neighbours. */
function gone(
  source: string,
  start: number,
  end: number,
  put: (text: string, from: number, to: number) => string,
): string {
  const negated = /\bnot\s*$/.exec(source.slice(0, start))
  const from = negated ? negated.index : start
  const tied = /\b(?:and|or)\s*$/.exec(source.slice(0, from))
  if (tied) return put('', tied.index, end)
  const next = /^\s*(?:and|or)\b/.exec(source.slice(end))
  return next ? put('', from, end + next[0].length) : put('true', start, end)
}
