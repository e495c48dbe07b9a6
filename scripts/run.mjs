// Plain JavaScript, so that a Node that is too old reads this far and can be told so.

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(
    `career-goal needs Node 20.9 or newer, and this is ${process.versions.node}: install a newer one, see https://nodejs.org.`,
  )
  process.exit(1)
}

const [command, ...options] = process.argv.slice(2)
await import('tsx').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  console.error('The packages that career-goal is made of are not installed: run "npm ci" first.')
  process.exit(1)
})
const { run } = await import(`./${command}.ts`)
const { exitWith } = await import('../lib/host/clear-error.ts')
await run(options).catch(exitWith)
