/** The content of a clipboard as plain text and as HTML. */
export type Clip = { text: string; html: string }

/** Reads the clipboard during the event: the browser empties it afterwards. */
export function clipOf(data: DataTransfer): Clip {
  return { text: data.getData('text/plain'), html: data.getData('text/html') }
}
