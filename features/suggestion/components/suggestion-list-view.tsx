'use client'

import dynamic from 'next/dynamic'

/** The list of suggestions, which a page without any does not load. */
export const SuggestionListView = dynamic(() =>
  import('./suggestion-list').then((loaded) => loaded.SuggestionList),
)
