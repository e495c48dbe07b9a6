import { Agent, createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { isDraining } from '@/lib/draining'
import { drain } from './drain'

/** The connections of a proxy, kept open. */
const proxy = new Agent({ keepAlive: true, maxSockets: 1 })
afterEach(() => {
  proxy.destroy()
  Reflect.deleteProperty(globalThis, 'careerGoalDraining')
})

function open(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer((_, response) => response.end('whole'))
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
}

function ask(server: Server): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, agent: proxy }, (answer) =>
      answer.resume().on('end', () => resolve(answer)),
    ).on('error', reject)
  })
}

test('a kept connection of a proxy is closed with its next answer, not before', async () => {
  const server = await open()
  expect((await ask(server)).headers.connection).toBe('keep-alive')
  const { port } = server.address() as AddressInfo
  const ended = drain(server, true, 0)
  expect(isDraining()).toBe(true)
  const last = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: '127.0.0.1', port, agent: proxy }, (answer) => resolve(answer.resume())).on('error', reject)
  })
  expect(last.headers.connection).toBe('close')
  await ended
})

test('connections of browsers that are idle are closed at once', async () => {
  const server = await open()
  await ask(server)
  await drain(server, false, 0)
  expect(server.listening).toBe(false)
})

test('while it pauses, it accepts, and says that each answer is the last', async () => {
  const server = await open()
  const ended = drain(server, false, 200)
  expect((await ask(server)).headers.connection).toBe('close')
  await ended
})
