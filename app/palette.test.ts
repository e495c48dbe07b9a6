import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const css = readFileSync(fileURLToPath(new URL('palette.css', import.meta.url)), 'utf8')
const [lightCss = '', darkCss = ''] = css.split('@media')

function colours(part: string): Record<string, string> {
  return Object.fromEntries([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]))
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'raised', 'sunken']
const texts = grounds.flatMap((ground) =>
  ['ink', 'quiet', 'accent', 'danger', 'warn', 'good', 'mentor'].map((text) => [text, ground]),
)
const soft = ['accent', 'danger', 'warn', 'good', 'mentor'].flatMap((tone) => [
  [tone, `${tone}-soft`],
  ['ink', `${tone}-soft`],
  ['quiet', `${tone}-soft`],
])
const filled = [
  ['on-accent', 'accent'],
  ['on-accent', 'danger'],
]
const controls = grounds.map((ground) => ['control', ground])

describe.each([
  ['light', colours(lightCss)],
  ['dark', colours(darkCss)],
])('%s', (_, palette) => {
  test.each([...texts, ...soft, ...filled])('%s is readable on %s', (text, ground) => {
    expect(contrast(palette[`${text}`] ?? '', palette[`${ground}`] ?? '')).toBeGreaterThanOrEqual(4.5)
  })

  test.each(controls)('%s stands out from %s', (line, ground) => {
    expect(contrast(palette[`${line}`] ?? '', palette[`${ground}`] ?? '')).toBeGreaterThanOrEqual(3)
  })
})
