import { most } from './ladder'

/** The text of a form: of the file, if one was chosen, else what was pasted. */
export async function sourceIn(
  text: string,
  file: File | undefined,
): Promise<string | { code: 'ladder-too-large' | 'document-not-utf8' }> {
  // A file field that was left alone sends an empty file.
  if (!file || file.size === 0) return text
  if (file.size > most.bytes) return { code: 'ladder-too-large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'euc-kr') ?? { code: 'document-not-utf8' }
}

/** Excel writes CSV in the code page of Korean Windows. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
