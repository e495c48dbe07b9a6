import pino from 'pino'
import { openLog } from '@/lib/log'
import type { Level } from '@/lib/log-events'

/**
 * Opens the server's log on the standard output: lines of JSON, or lines for people where a terminal shows them. When
 * nobody reads a pipe, lines are dropped, so that the server never waits for it.
 */
export async function openServerLog(level: Level): Promise<void> {
  if (!process.stdout.isTTY) {
    openLog(level, pino.destination({ dest: 1, sync: false, maxLength: mostUnread }))
    return
  }
  const { default: pretty } = await import('pino-pretty')
  openLog(level, pretty({ ...forPeople, sync: true }))
}

/** Characters that wait for a slow reader. */
const mostUnread = 8 * 1024 * 1024

/** `12:30:05 INFO: request GET /teams/[teamId] 200 12 ms {"request":"…"}` */
const forPeople = {
  messageKey: 'event',
  messageFormat: '{event}{if status} {method} {route} {status} {ms} ms{end}',
  translateTime: 'SYS:HH:MM:ss',
  ignore: 'method,route,status,ms',
  singleLine: true,
}
