import { sketch } from '@/features/outline/editing/rules/sketch'
import { editText } from '@/features/outline/model/rules/edit'
import { OperationQueue } from '../components/operation-queue'
import { OutlineStore } from '../components/outline-store'
import { shelf, street } from './browser'
import { MemoryServer } from './memory-server'

const timing = { pause: 10, longest: 50, retry: 10, longestRetry: 20, timeout: 100 }

/** A tab that writes a sketched outline, with the server and the shelf that it needs; for tests. */
export function writing(...lines: string[]) {
  const server = new MemoryServer(sketch(...lines))
  const place = shelf()
  const live = street()
  const open = () => {
    const queue = new OperationQueue(server.send, place.storage, timing, live())
    const store = new OutlineStore(server.outline)
    store.connect(queue)
    const write = (id: string, text: string) => {
      const node = store.getOutline().nodes.find((one) => one.id === id)
      if (node) store.dispatch([editText(node, text)])
    }
    const text = (id: string) => store.getOutline().nodes.find((node) => node.id === id)?.text
    return { queue, store, write, text, state: () => queue.getStatus().state }
  }
  const serverText = (id: string) => server.outline.nodes.find((node) => node.id === id)?.text
  return { server, place, open, serverText, ...open() }
}
