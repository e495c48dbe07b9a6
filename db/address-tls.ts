import { readFileSync } from 'node:fs'
import { WrongAddress } from './wrong-address'

/**
 * How a connection is encrypted.
 * @property must whether a server that cannot is refused
 * @property verify what is asked of its certificate
 */
export type Tls = {
  must: boolean
  verify: 'nothing' | 'chain' | 'name'
  ca?: string
  cert?: string
  key?: string
}

/** The parameters of an address that are about it. */
type Parameters = { sslmode?: string; sslrootcert?: string; sslcert?: string; sslkey?: string }

const modes = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full']

/**
 * As libpq understands sslmode: `require` with a root certificate means `verify-ca`. Left out, it is `prefer`, except
 * where nobody listens: on this machine itself.
 *
 * @throws WrongAddress
 */
export function readTls(
  { sslmode, sslrootcert, sslcert, sslkey }: Parameters,
  hosts: { host: string }[],
): Tls | null {
  const mode =
    sslmode ?? (sslrootcert === 'system' ? 'verify-full' : hosts.every(isHere) ? 'disable' : 'prefer')
  if (!modes.includes(mode)) {
    throw new WrongAddress(`has sslmode=${mode}, which is none of ${modes.join(', ')}`)
  }
  if (mode === 'disable') return null
  if (mode === 'verify-ca' && !sslrootcert) {
    throw new WrongAddress(
      'has sslmode=verify-ca and needs sslrootcert too, the file with the certificate of that CA',
    )
  }
  if (Boolean(sslcert) !== Boolean(sslkey)) {
    throw new WrongAddress('has one of sslcert and sslkey, which belong together')
  }
  const chain = mode === 'verify-ca' || (mode === 'require' && sslrootcert !== undefined)
  return {
    must: mode !== 'prefer',
    verify: mode === 'verify-full' ? 'name' : chain ? 'chain' : 'nothing',
    ca: sslrootcert === 'system' ? undefined : read('sslrootcert', sslrootcert),
    cert: read('sslcert', sslcert),
    key: read('sslkey', sslkey),
  }
}

function isHere({ host }: { host: string }): boolean {
  return host.startsWith('/') || /^(localhost|127(\.\d+){3}|::1)$/.test(host)
}

function read(name: string, file: string | undefined): string | undefined {
  if (!file) return undefined
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new WrongAddress(
      `has ${name}=${file}, and that file cannot be read (${(error as Error).message.split(',')[0]})`,
    )
  }
}
