import { workerData } from 'node:worker_threads'

// The code comes as text: a file of it could be swept away under a server that runs for weeks.
const code = Buffer.from(workerData.code).toString('base64')

const { default: work, warm } = await import(`data:text/javascript;base64,${code}`)

// A thread takes work only when this has been loaded.
if (workerData.example !== undefined) warm(workerData.example)

export const run = work
