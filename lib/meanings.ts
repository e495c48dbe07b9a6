import { type Level, levels } from './outline-kinds'

/**
 * What a framework says of one level of a competency.
 *
 * @property label what the framework calls the level
 * @property level which of ours it stands for; null for none of them
 * @property points what it means, a sentence or line each
 */
export type Meaning = { label: string; level: Level | null; points: string[] }

const head = /^# ([0-4-])(?: (.*))?$/

/**
 * Writes meanings as the text that is stored: `# 3 Senior` above the lines of each level, `# - Senior` where it stands
 * for none of ours. What `readMeanings` reads is written again letter for letter.
 */
export function writeMeanings(meanings: readonly Meaning[]): string {
  return meanings
    .flatMap(({ label, level, points }) => [
      `# ${level ?? '-'} ${tidy(label)}`.trimEnd(),
      ...points.flatMap((point) => tidy(point) || []).map(escaped),
    ])
    .join('\n')
}

/** Reads such a text. Lines above the first level are of a level without a name, so that nothing is lost. */
export function readMeanings(text: string): Meaning[] {
  const found: Meaning[] = []
  for (const line of text.split('\n')) {
    const [isHead, level = '', label = ''] = head.exec(line) ?? []
    if (isHead) {
      found.push({
        label: tidy(label),
        level: levels.find((each) => `${each}` === level) ?? null,
        points: [],
      })
      continue
    }
    const point = tidy(line.replace(/^\\(?=\\*# )/, ''))
    if (point === '') continue
    if (found.length === 0) found.push({ label: '', level: null, points: [] })
    found.at(-1)?.points.push(point)
  }
  return found
}

/** Those that tell what one of our levels means. */
export function meaningsOf(meanings: readonly Meaning[], level: Level): Meaning[] {
  return meanings.filter((each) => each.level === level)
}

/** One line without white space around it or control characters inside. */
const tidy = (line: string) => line.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** A line that would be read as the head of a level. */
const escaped = (line: string) => (/^\\*# /.test(line) ? `\\${line}` : line)
