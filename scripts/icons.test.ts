import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawSprite, spriteFile } from './icons'

test('the sprite has the icons that the screens name, as Lucide draws them', async () => {
  expect(readFileSync(spriteFile, 'utf8')).toBe(await drawSprite())
})
