import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '@/lib/host/places'

const source = 'node_modules/@fontsource-variable/noto-sans-kr'
const folder = 'components/shell/fonts'

/**
 * The slices of the font that nearly every Korean page needs, by their numbers: the slices are ordered by how rare
 * their letters are, and these hold 99 of 100 letters of our own messages and of the seeded documents.
 */
const frequentSlices = /-(latin|\[?(109|11\d)\]?)-wght-/

/** `npm run fonts` divides the faces of the font into those that a page waits for and those that come after it. */
export function run(): Promise<void> {
  for (const [name, css] of Object.entries(divideFaces())) writeFileSync(path.join(root, folder, name), css)
  return Promise.resolve()
}

/** The two style sheets, and the files of the first one, by the names of what is written. */
export function divideFaces(): Record<string, string> {
  const css = readFileSync(path.join(root, source, 'wght.css'), 'utf8')
  const files = path.posix.relative(folder, `${source}/files`)
  const faces = [...css.matchAll(/@font-face \{[^}]*\}/g)].map(([face]) =>
    face.replaceAll('./files', files).replace(/\s+/g, ' '),
  )
  const isFrequent = (face: string) => frequentSlices.test(face)
  return {
    'frequent.css': sheet(faces.filter(isFrequent)),
    'rare.css': sheet(faces.filter((face) => !isFrequent(face))),
    'frequent-files.ts': addresses(faces.filter(isFrequent)),
  }
}

/** A module that names the files of some faces, so that they can be asked for before the style sheet is read. */
function addresses(faces: string[]): string {
  const files = faces.map((face) => /url\(([^)]+)\)/.exec(face)?.[1] ?? '')
  const urls = files.map((file) => `  new URL(\n    '${file}',\n    import.meta.url,\n  ),`)
  return [
    '/** Addresses of the files of `frequent.css`, written by `npm run fonts`. */',
    'export const frequentFiles = [',
    ...urls,
    ']',
    '',
  ].join('\n')
}

function sheet(faces: string[]): string {
  return ['/* Faces of @fontsource-variable/noto-sans-kr, written by `npm run fonts`. */', ...faces, ''].join(
    '\n',
  )
}
