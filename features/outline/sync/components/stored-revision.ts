/** The revision of the viewer's document on the server; 0 when it can't be learned now. */
export async function storedRevision(): Promise<number> {
  try {
    const answer = await fetch('/api/revision', { cache: 'no-store' })
    const { revision } = (await answer.json()) as { revision: unknown }
    return typeof revision === 'number' ? revision : 0
  } catch {
    return 0
  }
}
