import 'server-only'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

/** What the lists do not know: Korean words as they come out on a Latin keyboard, and words of this product. */
const ours = ['dkssudgktpdy', 'tkfkdgody', 'tkfkdgo', 'qlalfqjsgh', 'eogksalsrnr', 'gksrnr', 'career', 'goal']

/** Fewer guesses than this, and somebody who has the hashes finds it on an ordinary day. */
const guesses = 1e9

/** Beyond this the check takes long, and what stands before it decides. */
const looked = 64

let judge: ZxcvbnFactory | undefined

/** Whether a password is on the lists of those that leaked most often, or near one of them. Made on first use: 50,000 words. */
export function isCommon(password: string): boolean {
  judge ??= new ZxcvbnFactory({ dictionary: { ...dictionary, ours }, graphs: adjacencyGraphs })
  return judge.check(password.slice(0, looked)).guesses < guesses
}
