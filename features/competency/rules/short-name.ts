import { firstWords } from '@/features/outline/model/rules/first-words'

/** What a competency is called where there is little room: `캐시 전략` of `캐시 전략: 무효화, 만료`. */
export function shortName(text: string): string {
  const words = firstWords(text)
  return words.split(/:\s/, 1)[0]?.trim() || words
}
