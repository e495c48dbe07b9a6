import { zipSync } from 'fflate'
import { unpack } from './archive'
import { refuse } from './converted'

/** Styles of titles; those of headings are known to mammoth. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='제목'] => h1:fresh",
]

/**
 * Reads a Word document as HTML. Its parts are unpacked within bounds, and packed again without pictures, before the
 * converter sees them, which has no bounds of its own.
 *
 * @throws DocumentError when it is damaged
 */
export async function docxToHtml(bytes: Uint8Array): Promise<string> {
  const parts = unpack(bytes, (name) => /^(\[Content_Types\]\.xml|_rels\/|word\/.*\.(xml|rels)$)/.test(name))
  const light = zipSync(Object.fromEntries(parts.map(({ name, bytes: part }) => [name, part])), { level: 0 })
  const { default: mammoth } = await import('mammoth')
  try {
    const buffer = light.buffer as ArrayBuffer
    const inNode = typeof window === 'undefined' ? { buffer: Buffer.from(light) } : { arrayBuffer: buffer }
    return (await mammoth.convertToHtml(inNode as { arrayBuffer: ArrayBuffer }, { styleMap })).value
  } catch {
    return refuse('broken', 'The Word document is damaged.')
  }
}
