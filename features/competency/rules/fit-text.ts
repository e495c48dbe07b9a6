/** How wide letters are, by kind, where the font's size is 1; as in Noto Sans KR, from which others differ little. */
const kinds: [RegExp, number][] = [
  [/[\s.,:;'|!ijlI]/, 0.28],
  [/[()[\]{}/\\"frt-]/, 0.37],
  [/[@%mwMW]/, 0.88],
  [/[A-Z&]/, 0.65],
  [/[\uac00-\ud7a3]/, 0.92],
  [/[\u1100-\u11ff\u2e80-\uabff\uf900-\ufaff\uff00-\uffef]/, 1],
  [/\p{Extended_Pictographic}/u, 1.3],
]

/**
 * Shortens a text to a width, in a picture's units: an image can't break lines.
 * @param size of the font
 */
export function fitText(text: string, width: number, size: number): string {
  const letters = [...text.split('\n', 1).join('').trim()]
  const widths = letters.map((letter) => size * (kinds.find(([kind]) => kind.test(letter))?.[1] ?? 0.57))
  if (widths.reduce((sum, each) => sum + each, 0) <= width) return letters.join('')
  let left = width - size
  const kept = letters.findIndex((_, index) => {
    left -= widths[index] ?? 0
    return left < 0
  })
  return `${letters.slice(0, Math.max(kept, 1)).join('').trimEnd()}…`
}
