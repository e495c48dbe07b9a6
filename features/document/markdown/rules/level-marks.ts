import type { Level } from '@/lib/outline-kinds'

/** The ways in which people write how well they know something. */
export const scales = [
  'signs',
  'korean',
  'words',
  'grades',
  'stars',
  'blocks',
  'fraction',
  'percent',
] as const
export type Scale = (typeof scales)[number]

/**
 * A mark that may stand for a level.
 * @property value what it says on its scale, however it is written: `3/5`, `중급`
 * @property suggestion null where it can't be told which level
 */
export type LevelMark = { mark: string; scale: Scale; value: string; suggestion: Level | null }

type Word = [pattern: RegExp, scale: Scale, level: Level | null]

/** Words in brackets or at the end of a line. A further one is a line here, and a case in the test. */
const levelWords: Word[] = [
  [/^[xX✕✗×]$/u, 'signs', 0],
  [/^[△▲]$/u, 'signs', 2],
  [/^[oO○●◯]$/u, 'signs', 3],
  [/^하$|^low$/iu, 'korean', 0],
  [/^중$|^(mid|medium|middle)$/iu, 'korean', 2],
  [/^상$|^high$/iu, 'korean', 3],
  [
    /^(없음|모름|전무|안 ?해 ?봄|경험 ?(없음|무|전무)|해본 ?적 ?없음|none|no experience|never)$/iu,
    'words',
    0,
  ],
  [/^(이론만|개념만|들어만|이론)( ?(앎|알고 ?있음|이해|아는 ?정도|봄|공부함?))?$/u, 'words', 1],
  [/^(일부|일부만|조금|부분적|약간|partly|partial|partially|theory only|some)$/iu, 'words', 1],
  [
    /^((사이드|토이|개인) ?프로젝트(로|에서)?만?( ?(경험|사용|써 ?봄))?|경험 ?(있음|유|해 ?봄)|해 ?봄|써 ?봄|side projects?( only)?|have used|some experience)$/iu,
    'words',
    2,
  ],
  [/^((실무|운영)( ?(경험|사용))?|능숙|익숙|in production|comfortable)$/iu, 'words', 3],
  [
    /^(입문|기초|초급|초보|초보자|beginner|novice|basic|elementary|fundamental|entry)( ?(수준|level))?$/iu,
    'grades',
    1,
  ],
  [/^(중급|중급자|intermediate|working knowledge)( ?(수준|level))?$/iu, 'grades', 2],
  [/^(고급|상급|숙련|advanced|proficient|fluent|skilled)( ?(수준|level))?$/iu, 'grades', 3],
  [/^(최고급|전문가|마스터|expert|master)( ?(수준|level))?$/iu, 'grades', 4],
]

const inBrackets = /\[([^\]\n]{1,20})\](?![(:])|\(([^)\n]{1,20})\)/gu
const atTheEnd = /[:：–—|-][ \t]*([^\s:：][^:：\n]{0,19})$/u
const lastWords = /(?:^|[\s:：(])((?:\d{1,3}(?:\.\d)?\s?\/\s?(?:3|4|5|10|100))|\d{1,3}\s?%)\)?[ \t]*$/u
const rows: [RegExp, Scale][] = [
  [/[★⭐🌟☆✩]\uFE0F?(?:\s?[★⭐🌟☆✩]\uFE0F?)*/u, 'stars'],
  [/[🟩🟦🟨⬛■▰▓🟢⬜□▱░⚪]\uFE0F?(?:\s?[🟩🟦🟨⬛■▰▓🟢⬜□▱░⚪]\uFE0F?)+/u, 'blocks'],
  [/[●○◯]{2,}/u, 'blocks'],
]
const empty = /[☆✩⬜□▱░⚪○◯]/u

/** The first mark of a level in a line; null where there is none. */
export function readLevelMark(line: string): LevelMark | null {
  for (const [pattern, scale] of rows) {
    const mark = pattern.exec(line)?.[0].trim()
    if (!mark) continue
    const signs = [...mark].filter((sign) => sign.trim() !== '' && sign !== '\uFE0F')
    const filled = signs.filter((sign) => !empty.test(sign)).length
    const all = filled === signs.length ? Math.max(5, signs.length) : signs.length
    return { mark, scale, ...shareOf(filled, all) }
  }
  const bracketed = [...line.matchAll(inBrackets)].map((match) => [match[0], match[1] ?? match[2] ?? ''])
  const end = atTheEnd.exec(line)?.[1]
  const last = lastWords.exec(line)?.[1]
  const places = [...bracketed, ...[end, last].flatMap((each) => (each ? [[each, each]] : []))]
  for (const [mark = '', word = ''] of places) {
    const found = readWord(word.trim())
    if (found) return { mark, ...found }
  }
  return null
}

/** The level that a cell of a table names, if that is all it says; null where it says something else. */
export function readLevelCell(cell: string): Omit<LevelMark, 'mark'> | null {
  const word = cell.replace(/^[[(](.*)[\])]$/u, '$1').trim()
  const drawn = word === '' ? null : readLevelMark(word)
  return drawn?.mark === word ? drawn : readWord(word)
}

function readWord(word: string): Omit<LevelMark, 'mark'> | null {
  const known = levelWords.find(([pattern]) => pattern.test(word))
  if (known) return { scale: known[1], value: valueIn(word, known[1]), suggestion: known[2] }
  const [, part, all] = /^(\d{1,3}(?:\.\d)?)\s?\/\s?(3|4|5|10|100)(?:점)?$/u.exec(word) ?? []
  if (part && all && Number(part) <= Number(all))
    return { scale: 'fraction', ...shareOf(Number(part), Number(all)) }
  const percent = /^(\d{1,3})\s?%$/u.exec(word)?.[1]
  if (!percent || Number(percent) > 100) return null
  return { scale: 'percent', value: `${Number(percent)}%`, suggestion: levelOf(Number(percent) / 100) }
}

const valueIn = (word: string, scale: Scale) =>
  scale === 'signs' ? word.toUpperCase() : word.toLowerCase().replace(/\s/g, '')

const shareOf = (part: number, all: number) => ({ value: `${part}/${all}`, suggestion: levelOf(part / all) })

const levelOf = (share: number) => Math.round(share * 4) as Level
