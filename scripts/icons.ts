import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { IconNode } from 'lucide-react'
import { iconNames } from '@/components/ui/icon-names'
import { root } from '@/lib/host/places'

export const spriteFile = path.join(root, 'components/ui/icons.svg')

/** `npm run icons` draws the icons of `icon-names.ts` into the sprite that the screens refer to. */
export async function run(): Promise<void> {
  writeFileSync(spriteFile, await drawSprite())
}

/** How all of them are drawn. It stands in the symbols: on each use it would be sent again with every page. */
const drawing =
  'viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'

/** The sprite: a symbol for each icon, by its name. */
export async function drawSprite(): Promise<string> {
  const symbols = await Promise.all(iconNames.map(async (name) => symbolOf(name, await shapesOf(name))))
  return [
    '<!-- Icons of Lucide, https://lucide.dev, ISC License. Written by `npm run icons`. -->',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">',
    ...symbols,
    '</svg>',
    '',
  ].join('\n')
}

async function shapesOf(name: string): Promise<IconNode> {
  const file = path.join(root, 'node_modules/lucide-react/dist/esm/icons', `${name}.mjs`)
  const { __iconData: icon } = (await import(pathToFileURL(file).href)) as { __iconData: { node: IconNode } }
  return icon.node
}

function symbolOf(name: string, shapes: IconNode): string {
  const drawn = shapes.map(([element, { key: _, ...attributes }]) => {
    const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${value}"`)
    return `<${element}${written.join('')}/>`
  })
  return `<symbol id="${name}" ${drawing}>${drawn.join('')}</symbol>`
}
