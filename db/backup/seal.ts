import { ReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'

/** How a file of `age` begins. */
const beginning = Buffer.from('age-encryption.org/v1\n')

export const isSealed = (start: Buffer): boolean => start.subarray(0, beginning.length).equals(beginning)

/**
 * Encrypts with a passphrase, so that the program `age` opens it as well.
 *
 * @param work logarithm of what one try of a passphrase costs; left out, it is what `age` takes: about a second
 */
export async function* seal(
  plain: AsyncIterable<Uint8Array>,
  passphrase: string,
  work?: number,
): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter()
  if (work) encrypter.setScryptWorkFactor(work)
  encrypter.setPassphrase(passphrase)
  yield* streamed(await encrypter.encrypt(webOf(plain)))
}

export class WrongPassphrase extends Error {}

/** @throws WrongPassphrase; another error when the file is damaged or cut off */
export async function* unseal(
  sealed: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  const plain = await decrypter.decrypt(webOf(sealed)).catch((error) => {
    throw /no identity matched/.test(String(error)) ? new WrongPassphrase() : error
  })
  yield* streamed(plain)
}

const webOf = (bytes: AsyncIterable<Uint8Array>) =>
  ReadableStream.from(bytes as never) as globalThis.ReadableStream<Uint8Array>
// The types of the browser, which Node's stream has in part, do not say that it can be gone through.
const streamed = (stream: unknown) => stream as AsyncIterable<Uint8Array>
