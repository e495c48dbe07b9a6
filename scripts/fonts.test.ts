import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '@/lib/host/places'
import { divideFaces } from './fonts'

test.each(Object.entries(divideFaces()))('%s has the faces that the package has now', (name, css) => {
  expect(readFileSync(path.join(root, 'components/shell/fonts', name), 'utf8')).toBe(css)
})

test('a dozen faces are waited for, the others come later, and none is lost', () => {
  const count = (css = '') => css.split('@font-face').length - 1
  const { 'frequent.css': frequent, 'rare.css': rare } = divideFaces()
  expect([count(frequent), count(rare)]).toEqual([12, 112])
})
