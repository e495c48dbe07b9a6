import 'server-only'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

/**
 * Words that the lists lack: Korean words as they come out on a Latin keyboard, and words of this product.
 */
const ours = ['dkssudgktpdy', 'tkfkdgody', 'tkfkdgo', 'qlalfqjsgh', 'eogksalsrnr', 'gksrnr', 'career', 'goal']

/** A password that needs fewer guesses is found within a day by somebody who has the hashes. */
const guesses = 1e9

/** Characters that are checked: checking more takes long, and these decide. */
const looked = 64

let judge: ZxcvbnFactory | undefined

/** Whether a password is on the lists of those that leaked most often, or near one of them. Made on first use: 50,000 words. */
export function isCommon(password: string): boolean {
  judge ??= new ZxcvbnFactory({ dictionary: { ...dictionary, ours }, graphs: adjacencyGraphs })
  return judge.check(password.slice(0, looked)).guesses < guesses
}
