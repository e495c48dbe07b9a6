/** The revision of the viewer's document on the server; null when it can't be learned now. */
export async function storedRevision(): Promise<number | null> {
  try {
    const answer = await fetch('/api/revision', { cache: 'no-store' })
    if (!answer.ok) return null
    const { revision } = (await answer.json()) as { revision: unknown }
    return typeof revision === 'number' ? revision : null
  } catch {
    return null
  }
}
