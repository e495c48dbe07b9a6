/** Matches placeholders of example files; too long to occur in a random secret by chance. */
const placeholder =
  /change[-_ ]?(me|this)|replace[-_ ]?(me|this|with)|your[-_ ]?\w*[-_ ]?(secret|key|password|token)|placeholder|example|password|passw0rd|secret|1234567890|abcdefgh|qwertyui|deadbeef|generate[-_ ]|openssl/i

/**
 * Says why a secret must not be used.
 *
 * @param name of the variable, for the sentence
 * @param value as it was given
 * @param bytes how long it must be at least, in bytes of UTF-8
 * @param hint what to do instead
 * @returns one sentence, or null when the secret is good
 */
export function weakness(
  name: string,
  value: string,
  bytes = 32,
  hint = `leave it out, and one is made on the first run, or make one with "openssl rand -base64 32"`,
): string | null {
  if (placeholder.test(value)) return `${name} is a placeholder from an example: ${hint}.`
  if (Buffer.byteLength(value) < bytes) return `${name} is shorter than ${bytes} bytes: ${hint}.`
  if (new Set(value).size < 10 || isRepeated(value))
    return `${name} repeats itself, so it can be guessed: ${hint}.`
  return null
}

function isRepeated(value: string): boolean {
  return (value + value).indexOf(value, 1) < value.length
}
