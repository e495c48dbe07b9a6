import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { filled } from './pages'
import type { Answer } from './requests'
import type { Input, Sample } from './sample'
import { accountSamples } from './samples/account'
import { frameworkSamples } from './samples/framework'
import { historySamples } from './samples/history'
import { mentoringSamples } from './samples/mentoring'
import { teamSamples } from './samples/team'
import { writingSamples } from './samples/writing'
import { type AccessScene, type Asker, everybody, isSignedIn, leaked, told } from './scene'

/** What is tried with every action that a feature exports. */
const samples: Record<string, Sample> = {
  ...accountSamples,
  ...writingSamples,
  ...historySamples,
  ...mentoringSamples,
  ...teamSamples,
  ...frameworkSamples,
}

/** An action as its feature exports it: `noun.name`, and what auth/define-action made it. */
type Exported = { name: string; kind: 'form' | 'button' | 'plain' }

/** Every action that the features export. */
function exportedActions(): Exported[] {
  return readdirSync('features').flatMap((noun) =>
    actionFiles(path.join('features', noun)).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/export const (\w+) = define(?:Public)?(\w*)Action\b/g)].map(
        ([, name, kind]): Exported => ({
          name: `${noun}.${name}`,
          kind: kind === 'Form' ? 'form' : kind === 'Button' ? 'button' : 'plain',
        }),
      ),
    ),
  )
}

function actionFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^([a-z-]+\/)?actions(\/.+)?\.ts$/.test(file))
    .map((file) => path.join(folder, file))
}

/** What is wrong between the features, the build and the samples, in sentences. */
export function gaps(): string[] {
  const [found, listed, built] = [exportedActions(), Object.keys(samples), manifest()]
  return [
    ...found
      .filter(({ name }) => !samples[name])
      .map(
        ({ name }) =>
          `${name} has no sample: say in e2e/access/samples what it is called with and who may, so that all the others are tried.`,
      ),
    ...listed
      .filter((name) => !found.some((one) => one.name === name))
      .map((name) => `${name} has a sample in e2e/access/samples, but no feature exports it: take it out.`),
    ...[...built.keys()]
      .filter((name) => !found.some((one) => one.name === name))
      .map((name) => `${name} can be called from outside, but is no action of a feature: make it one.`),
  ]
}

type Entry = { exportedName: string; filename: string; workers: Record<string, unknown> }

/** The actions that the build can be asked for, by `noun.name`. */
function manifest(): Map<string, { id: string; route: string }> {
  const file = path.join('.next', 'server', 'server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as { node: Record<string, Entry> }
  return new Map(
    Object.entries(node).map(([id, { exportedName, filename, workers }]) => {
      const pages = Object.keys(workers).sort((a, b) => a.split('[').length - b.split('[').length)
      const route = `/${pages[0] ?? ''}`
        .replace(/^\/app/, '')
        .replace(/\/page$/, '')
        .replace(/\/\([^)]*\)/g, '')
      const noun = /features\/([^/]+)\//.exec(filename)?.[1] ?? filename
      return [`${noun}.${exportedName}`, { id, route: route || '/' }]
    }),
  )
}

/** Every action that has a sample, with who is refused and who shows that it can be done. */
export function tries(): { action: Exported; sample: Sample; refused: Asker[]; doers: readonly Asker[] }[] {
  return exportedActions().flatMap((action) => {
    const sample = samples[action.name]
    if (!sample) return []
    const { may, alive, by = may, tried = everybody } = sample
    const refused = tried.filter((asker) => !may.includes(asker))
    return [{ action, sample, refused, doers: by.length === 0 && alive ? refused.slice(0, 1) : by }]
  })
}

let built: ReturnType<typeof manifest> | undefined

/**
 * How an action is reached: its id, a page that knows it, and what comes before the form.
 * @param asker whose page it is called from, so that the page itself tells nothing of the owner
 */
export function doorOf({ name, kind }: Exported, scene: AccessScene, asker: Asker) {
  built ??= manifest()
  const found = built.get(name)
  if (!found) throw new Error(`${name} is on no page, so nobody can call it: use it or take it out.`)
  const nobody = '00000000-0000-7000-8000-000000000000'
  const values = {
    personId: isSignedIn(asker) ? scene.viewers[asker] : nobody,
    analysisId: nobody,
    teamId: nobody,
    frameworkId: nobody,
    token: 'none',
    wanted: 'mentor',
    day: '2026-11-02',
  }
  const before = kind === 'form' ? [null] : []
  return { id: found.id, address: filled(found.route, values), before }
}

/** The input as the action takes it. */
export function bodyOf({ kind }: Exported, input: Input): FormData | object {
  if (kind === 'plain') return input
  const form = new FormData()
  for (const [name, value] of Object.entries(input))
    form.append(name, value instanceof Blob ? value : String(value))
  return form
}

/** What the asker learns from an answer: what was typed comes back, and is not news. */
export const readIn = ({ text }: Answer, sent: Input, scene: AccessScene, asker: Asker) =>
  leaked(text, scene, asker).filter((word) => !told(JSON.stringify(sent), scene).includes(word))
