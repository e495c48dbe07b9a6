/** For whoever starts the server anew when it hangs: 200 while it answers at all, whatever the database does. */
export function GET(): Response {
  return Response.json({ ok: true }, { headers: { 'Cache-Control': 'no-store' } })
}
