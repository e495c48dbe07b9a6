'use client'

import dynamic from 'next/dynamic'

/** A mentor's new suggestions, which the page of an owner does not load. */
export const NewSuggestionsView = dynamic(() =>
  import('./new-suggestions').then((loaded) => loaded.NewSuggestions),
)
