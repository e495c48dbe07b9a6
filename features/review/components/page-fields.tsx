import type { Place } from '../schema'

/** Says in a form on which page it stands. */
export function PageFields({ place }: { place: Place }) {
  return (
    <>
      <input type="hidden" name="owner" value={place.owner} />
      <input type="hidden" name="analysis" value={place.analysis} />
      <input type="hidden" name="view" value={place.view} />
    </>
  )
}
