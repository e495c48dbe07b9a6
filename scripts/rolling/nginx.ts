import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ClearError } from '@/lib/host/clear-error'
import { root } from '@/lib/host/places'
import { freePort } from '@/lib/host/ports'

/** Where nginx lies in Debian, and what it needs of a folder. */
const program = '/usr/sbin/nginx'

/**
 * Runs nginx with deploy/nginx.conf, led to other ports and certificates.
 *
 * @param folder for its files @param certificates with server.crt and server.key
 * @returns ends it
 */
export async function startNginx(
  folder: string,
  certificates: string,
  port: number,
  upstreams: [number, number],
): Promise<() => Promise<void>> {
  const log = path.join(folder, 'nginx.log')
  const temporary = path.join(folder, 'nginx')
  mkdirSync(temporary)
  chmodSync(temporary, 0o777)
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const paths = kinds.map((kind) => `${kind}_temp_path ${temporary}/${kind};`).join(' ')
  const site = (await exampleFor(certificates, port, upstreams)).replace(/^/gm, '  ')
  const settings = path.join(folder, 'nginx.conf')
  const main = `daemon off; pid ${folder}/nginx.pid; worker_processes 2; error_log ${log} warn;`
  writeFileSync(settings, `${main}\nevents {}\nhttp {\n  access_log off; ${paths}\n${site}}\n`)
  const nginx = spawn(program, ['-e', log, '-c', settings], { stdio: 'ignore' })
  const ended = Promise.race([once(nginx, 'exit'), once(nginx, 'error')]).catch(() => {})
  let isOver = false
  ended.then(() => {
    isOver = true
  })
  await wait(500)
  if (isOver) throw new ClearError(`nginx (${program}) did not start: ${lastLine(log)}`)
  return async () => {
    nginx.kill('SIGTERM')
    await ended
  }
}

/** What an operator copies, with nothing changed but where it leads. */
async function exampleFor(certificates: string, port: number, upstreams: [number, number]): Promise<string> {
  const example = readFileSync(path.join(root, 'deploy/nginx.conf'), 'utf8')
  const changes: [string, string][] = [
    ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
    ['listen 80;', `listen 127.0.0.1:${await freePort()};`],
    ['127.0.0.1:3000 max', `127.0.0.1:${upstreams[0]} max`],
    ['127.0.0.1:3001 max', `127.0.0.1:${upstreams[1]} max`],
    ['/etc/ssl/career-goal.crt', `${certificates}/server.crt`],
    ['/etc/ssl/career-goal.key', `${certificates}/server.key`],
    ['server_name career.example.com', 'server_name localhost'],
  ]
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new ClearError(`deploy/nginx.conf no longer holds "${from}".`)
    return text.replaceAll(from, to)
  }, example)
}

function lastLine(log: string): string {
  try {
    return readFileSync(log, 'utf8').trim().split('\n').at(-1) ?? ''
  } catch {
    return 'it is not installed (apt-get install nginx-light)'
  }
}
