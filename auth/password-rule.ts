import { isCommon } from './common-passwords'

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890', '0123456789', 'abcdefghijklmnopqrstuvwxyz']
const runs = [...rows, ...rows.map((row) => [...row].reverse().join(''))].map((row) => row.repeat(4))
const guessed = ['career', 'goal', 'password', 'passwort', 'letmein', 'welcome', 'admin', '비밀번호']

/** Characters that a password must have, counted after normalisation. */
export const passwordLength = { least: 12, most: 256 }

/** Whether a password begins or ends with a space, often from pasting. It may be meant, so it is kept. */
export const hasOuterSpace = (password: string): boolean => password.trim() !== password

/** Why a password will not do: a key below `errors`. */
type PasswordFault = 'password-space' | 'password-short' | 'password-common' | 'too-long'

/**
 * Length is asked for, composition is not. What anybody would try first is refused: one short piece over and
 * over, a row of the keyboard, the person's own name or address, the product's name, and what leaked most often.
 *
 * @param known words that belong to the person: name, e-mail address
 * @returns a key below `errors`, or null when the password will do
 */
export function passwordFault(password: string, known: readonly string[]): PasswordFault | null {
  if (hasOuterSpace(password)) return 'password-space'
  const plain = password.normalize('NFKC').toLowerCase()
  const { length } = [...plain]
  if (length < passwordLength.least) return 'password-short'
  if (length > passwordLength.most) return 'too-long'
  const own = known.flatMap((word) =>
    word
      .normalize('NFKC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  )
  const rest = [...guessed, ...own.filter((word) => word.length > 2)]
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), plain)
    .replace(/[^\p{L}\p{N}]/gu, '')
  const runsOn = runs.some((run) => run.includes(plain))
  return repeats(plain) || runsOn || rest.length < 6 || isCommon(plain) ? 'password-common' : null
}

/** One piece of at most four characters, over and over. */
function repeats(text: string): boolean {
  return [1, 2, 3, 4].some(
    (size) =>
      text ===
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .slice(0, text.length),
  )
}
