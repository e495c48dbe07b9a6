import { type Converted, listed } from './converted'

const state = /^(\s*[-*+] )(TODO|DONE|DOING|NOW|LATER|WAITING|WAIT|IN-PROGRESS) (?=\S)/
/** What Logseq keeps of a block beside its words. */
const technical =
  /^\s*(?:id|collapsed|heading|background-color|logseq\.[\w.-]+|ls-type|hl-[\w-]+|created-at|updated-at):: .*$/

/** Whether a text has the marks of Logseq: the state of a block, or its id. */
export function isLogseq(text: string): boolean {
  return text.split('\n').some((line) => state.test(line) || /^\s*(?:- )?(?:id|collapsed):: \S/.test(line))
}

/**
 * Reads the signs of Logseq: `TODO` and `DONE` are boxes, other states stay words behind an open one, headings of blocks
 * that hold all that follows are headings. What stands in a code block stays.
 */
export function readLogseq(source: string): Converted {
  const left: string[] = []
  let isCode = false
  let boxes = 0
  const lines = source.split('\n').flatMap((line) => {
    if (/^\s*(?:- )?(?:```|~~~)/.test(line)) isCode = !isCode
    if (isCode) return [line]
    if (technical.test(line)) {
      left.push(line.trim())
      return []
    }
    return [
      line.replace(state, (_, sign: string, word: string) => {
        boxes += 1
        if (word === 'DONE') return `${sign}[x] `
        return word === 'TODO' ? `${sign}[ ] ` : `${sign}[ ] ${word} `
      }),
    ]
  })
  return {
    text: withHeadings(lines).join('\n'),
    notes: [
      { about: 'readAs', words: boxes > 0 ? 'Logseq · TODO → [ ], DONE → [x]' : 'Logseq' },
      ...(left.length > 0 ? [{ about: 'leftOut' as const, words: listed(left) }] : []),
    ],
  }
}

const heading = /^- (#{1,6} .*)$/

/** Takes headings out of their bullets, and what is below them one level up, where no other block would get below them. */
function withHeadings(lines: readonly string[], level = 1): string[] {
  const tops = lines.flatMap((line, at) => (/^[-*+] /.test(line) ? [at] : []))
  const first = tops.findIndex((at) => heading.test(lines[at] ?? ''))
  const heads = tops.slice(Math.max(first, 0))
  if (first < 0 || level > 6 || !heads.every((at) => heading.test(lines[at] ?? ''))) return [...lines]
  return [
    ...lines.slice(0, heads[0]),
    ...heads.flatMap((at, index) => {
      const inner = lines.slice(at + 1, heads[index + 1])
      const words = heading.exec(lines[at] ?? '')?.[1] ?? ''
      return ['', words, '', ...withHeadings(inner.map(outdented), level + 1)]
    }),
  ]
}

const outdented = (line: string) => line.replace(/^(?:\t| {1,4}(?=[-*+] )| {1,2})/, '')
