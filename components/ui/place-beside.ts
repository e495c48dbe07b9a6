import { computePosition, flip, offset, type Placement, shift } from '@floating-ui/dom'

/** Below this width of the window whatever is placed is a sheet at its lower edge, by its own classes. */
const phone = '(max-width: 760px)'

/**
 * Places a picker or a sheet beside what it belongs to: below with 6 px, above where there is no room, never nearer than
 * 8 px to the window's edge; on a phone it stays where its classes put it.
 *
 * @param across how far it is moved along the edge of the anchor
 */
export async function placeBeside(
  anchor: Element,
  sheet: HTMLElement,
  placement: Placement,
  across = 0,
): Promise<void> {
  if (matchMedia(phone).matches) {
    sheet.style.inset = sheet.style.margin = ''
    return
  }
  sheet.style.margin = '0'
  const { x, y } = await computePosition(anchor, sheet, {
    strategy: 'fixed',
    placement,
    middleware: [
      offset({ mainAxis: 6, crossAxis: across }),
      flip({ padding: 8 }),
      shift({ padding: 8, crossAxis: true }),
    ],
  })
  sheet.style.inset = `${y}px auto auto ${x}px`
}
