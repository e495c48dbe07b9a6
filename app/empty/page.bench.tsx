/** The least that a dynamic page can be: built for `npm run bench` alone, which measures the others against it. */
export default function Page() {
  return <main id="main" />
}
