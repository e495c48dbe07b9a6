import { refuse } from './converted'

export type Decoded = { text: string; encoding: 'UTF-8' | 'UTF-16' | 'CP949' }

/**
 * Decodes text as programs write it: UTF-8, UTF-16 with a mark at its start, and the code page of Korean Windows, in which
 * Excel writes CSV.
 *
 * @returns null where it is none of these
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return utf16(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return utf16(bytes, 'utf-16be')
  const text = decoded(bytes, 'utf-8')
  if (text !== null) return { text, encoding: 'UTF-8' }
  if (!isKorean(bytes)) return null
  const korean = decoded(bytes, 'euc-kr')
  return korean === null ? null : { text: korean, encoding: 'CP949' }
}

function utf16(bytes: Uint8Array, encoding: string): Decoded | null {
  const text = decoded(bytes, encoding)
  return text === null
    ? refuse('not_utf8', 'The file is broken off within a character.')
    : { text, encoding: 'UTF-16' }
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Whether nearly all pairs of bytes are Hangul or signs of the old standard; accents of Latin texts are not. */
function isKorean(bytes: Uint8Array): boolean {
  let pairs = 0
  let usual = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] as number
    if (lead < 0x80) continue
    const trail = bytes[at + 1] ?? 0
    pairs += 1
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xc8) || (lead >= 0xa1 && lead <= 0xac))) usual += 1
    at += 1
  }
  return pairs > 1 && usual >= pairs * 0.9
}
