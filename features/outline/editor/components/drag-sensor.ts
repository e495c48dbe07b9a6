import {
  AutoScroller,
  DragDropManager,
  Draggable,
  PointerActivationConstraints,
  PointerSensor,
} from '@dnd-kit/dom'
import type { Point } from './drag-session'

type Handlers = {
  /** @returns whether the drag may begin */
  start(grip: Element, at: Point): boolean
  move(to: Point): void
  end(canceled: boolean): void
}

const { Delay, Distance } = PointerActivationConstraints
const itemGrip = (event: Event) =>
  event.target instanceof Element ? event.target.closest('[data-grip]') : null

/**
 * Watches the grips of the page, with one listener, because a draggable for each of a thousand items would
 * cost more than the items. A mouse or pen starts dragging with the first movement, a finger with a long
 * press, so that it can still scroll.
 *
 * @param gripOf the grip that a press is on; by default, that of an item of an outline
 * @returns functions that end the present drag, and that stop watching
 */
export function watchGrips(
  handlers: Handlers,
  gripOf: (event: Event) => Element | null = itemGrip,
): { cancel: () => void; stop: () => void } {
  const manager = new DragDropManager({
    // The default plugins that are left out write style elements, which the content security policy forbids.
    plugins: [AutoScroller.configure({ threshold: { x: 0, y: 0.12 } })],
    sensors: [
      PointerSensor.configure({
        activatorElements: () => [document.body],
        preventActivation: (event) => gripOf(event) === null,
        activationConstraints: ({ pointerType }) =>
          pointerType === 'touch' ? [new Delay({ value: 250, tolerance: 10 })] : [new Distance({ value: 4 })],
      }),
    ],
  })
  const grips = new Draggable({ id: 'grips', element: document.body }, manager)
  let taken: Element | null = null
  const press = (event: PointerEvent) => {
    taken = gripOf(event)
  }
  document.addEventListener('pointerdown', press, { capture: true })
  manager.monitor.addEventListener('beforedragstart', (event) => {
    const { x, y } = event.operation.position.initial
    if (!taken || !handlers.start(taken, { x, y })) event.preventDefault()
  })
  manager.monitor.addEventListener('dragmove', ({ to }) => {
    if (to) handlers.move({ x: to.x, y: to.y })
  })
  manager.monitor.addEventListener('dragend', ({ canceled, nativeEvent }) => {
    // Moves are reported once a frame, so the last one may be missing.
    if (nativeEvent instanceof PointerEvent) handlers.move({ x: nativeEvent.clientX, y: nativeEvent.clientY })
    handlers.end(canceled)
  })
  return {
    cancel: () => manager.actions.stop({ canceled: true }),
    stop: () => {
      document.removeEventListener('pointerdown', press, { capture: true })
      grips.destroy()
      manager.destroy()
    },
  }
}
