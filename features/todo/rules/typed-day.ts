import { type ParsedResult, parse } from 'chrono-node/en'
import { type Day, isDay } from '@/lib/dates'
import { koreanDay, type TypedDay } from './korean-day'

/**
 * Finds a day at the end of what is typed, in Korean or English: 금요일까지, by Friday, tomorrow, Dec 3.
 *
 * @param text in NFC
 * @param today the viewer's day, from which days count
 * @returns null without a day, or where the words are nothing but a day
 */
export function typedDay(text: string, today: Day): TypedDay | null {
  const words = text.trimEnd()
  const found = koreanDay(words, today) ?? englishDay(words, today)
  if (!found) return null
  const from = found.from - (lead.exec(words.slice(0, found.from))?.[1]?.length ?? 0)
  return words.slice(0, from).trim() === '' ? null : { ...found, from }
}

/** English words before a day that belong to it. */
const lead = /(?:^|\s)((?:due|by|until|till|before|on)\s+)$/i

function englishDay(words: string, today: Day): TypedDay | null {
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number)
  // The library counts in the zone of this machine, so noon there stands for the viewer's day.
  const noon = new Date(year, month - 1, date, 12)
  const found = parse(words, noon, { forwardDate: true }).at(-1)
  if (!found || found.index + found.text.length !== words.length || !saysDay(found)) return null
  const parts = (['year', 'month', 'day'] as const).map((part) => `${found.start.get(part)}`.padStart(2, '0'))
  const day = parts.join('-')
  return isDay(day) && day >= today ? { day, from: found.index } : null
}

/** Whether it names a day: no hour, no while (`for 2 weeks`), no month alone. */
function saysDay({ start, end, text }: ParsedResult): boolean {
  if (end || start.isCertain('hour') || /^(for|within)\b/i.test(text)) return false
  return start.isCertain('day') || start.isCertain('weekday')
}
