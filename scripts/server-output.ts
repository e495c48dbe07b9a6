import { appendFileSync, closeSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ClearError } from '@/lib/host/clear-error'

/** What nobody may find in a log, whatever was sent: words of ours are English, and its stacks are places in the code. */
const people: [string, RegExp][] = [
  ['Korean words', /[가-힣ㄱ-ㅎㅏ-ㅣ]/],
  ['a mail address', /[\w.+-]+@[\w-]+\.\w+/],
  ['a token', /(?<![\w-])[\w-]{43,}/],
  ['an id', /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/i],
  ['markup or what is encoded in an address', /<\w|%[\dA-F]{2}/],
]

/**
 * Keeps what a server under test says, shows of it what failed, and in the end looks for what its people have sent.
 *
 * @property file where its log is, for tests @property errors takes what it writes to the standard error
 */
export class ServerOutput {
  readonly file: string
  private readonly errorFile: string
  readonly errors: number
  private rest = ''

  constructor(folder: string) {
    this.file = path.join(folder, 'log.jsonl')
    this.errorFile = path.join(folder, 'errors.txt')
    this.errors = openSync(this.errorFile, 'a')
    appendFileSync(this.file, '')
  }

  /** Takes what the server writes to its standard output. */
  take = (text: Buffer): void => {
    appendFileSync(this.file, text)
    const lines = `${this.rest}${text}`.split('\n')
    this.rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line !== '' && (!line.startsWith('{') || /"level":"(error|fatal)"/.test(line)))
        process.stdout.write(`${line}\n`)
    }
  }

  /** @throws ClearError when the log tells what nobody may read there */
  check(): void {
    closeSync(this.errors)
    const errors = readFileSync(this.errorFile, 'utf8')
    process.stderr.write(errors)
    const found = [
      ...readFileSync(this.file, 'utf8').split('\n').filter(isOfLog),
      ...errors.split('\n'),
    ].flatMap((line) =>
      people.filter(([, sign]) => sign.test(withoutStack(line))).map(([what]) => `${what}: ${line}`),
    )
    if (found.length > 0) throw new ClearError(`The server's log holds\n${found.slice(0, 20).join('\n')}`)
  }
}

const isOfLog = (line: string) => line.startsWith('{')
const withoutStack = (line: string) => line.replace(/"stack":\[.*?\]/, '')
