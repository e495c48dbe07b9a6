import { spellingsOfWords } from './data/spellings'

const lookAlike: Readonly<Record<string, string>> = {
  '\u1162': '\u1166',
  '\u116b': '\u1170',
  '\u116c': '\u1170',
}

/** Marks of levels, which are no part of a name. */
export const levelMarks = /\[[^\]]{1,3}\]|\((?:상|중|하)\)/g

/** Inside of a name they bind what belongs together; elsewhere they part words. */
const bound = /(?<=[a-z0-9])[.'’](?=[a-z0-9])/g

/** The Korean vowels that few tell apart (ㅐ and ㅔ; ㅙ, ㅚ and ㅞ) as one. */
const withoutLookAlikes = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u1162\u116b\u116c]/g, (vowel) => lookAlike[vowel] ?? vowel)
    .normalize('NFC')

const read = new Map(
  spellingsOfWords.split('\n').flatMap((row) => {
    const [usual = '', others = ''] = row.split(' = ').map(withoutLookAlikes)
    return others === '' ? [] : others.split(', ').map((other) => [other, usual] as const)
  }),
)
const otherwise = new RegExp([...read.keys()].join('|'), 'g')

/**
 * The words of a text in one spelling: width and case folded, signs gone, vowels and words of which several spellings
 * are about in one of them. `Node.js` is one word.
 */
export function foldedWords(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(bound, '')
  return (plain.match(/[\p{L}\p{M}\p{N}+#]+/gu) ?? []).map((word) =>
    latin.test(word) ? word : spelled(word),
  )
}

const latin = /^[a-z0-9+#]+$/
const known = new Map<string, string>()

/** A word in its one spelling, kept because the same few words come again and again. */
function spelled(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size > 20_000) known.clear()
  const after = withoutLookAlikes(word).replace(otherwise, (other) => read.get(other) ?? other)
  known.set(word, after)
  return after
}

/** A whole name in that spelling, without spaces. */
export function fold(name: string): string {
  return foldedWords(name).join('')
}
