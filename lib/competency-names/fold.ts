const lookAlike: Readonly<Record<string, string>> = {
  '\u1162': '\u1166',
  '\u116b': '\u1170',
  '\u116c': '\u1170',
}

/** Inside of a name they bind what belongs together; elsewhere they part words. */
const bound = /(?<=[a-z0-9])[.'’](?=[a-z0-9])/g

/**
 * The words of a text in one spelling: width and case folded, signs gone, and the Korean vowels that few tell apart
 * (ㅐ and ㅔ; ㅙ, ㅚ and ㅞ) as one. `Node.js` is one word.
 */
export function foldedWords(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(bound, '')
  return (plain.match(/[\p{L}\p{M}\p{N}+#]+/gu) ?? []).map((word) =>
    word
      .normalize('NFD')
      .replace(/[\u1162\u116b\u116c]/g, (vowel) => lookAlike[vowel] ?? vowel)
      .normalize('NFC'),
  )
}

/** A whole name in that spelling, without spaces. */
export function fold(name: string): string {
  return foldedWords(name).join('')
}
