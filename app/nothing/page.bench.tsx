/** A page whose action does nothing: built for `npm run bench` alone, which measures the cost of saving against it. */
export default function Page() {
  async function doNothing() {
    'use server'
  }
  return (
    <main id="main">
      <form action={doNothing} />
    </main>
  )
}
