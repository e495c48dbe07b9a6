/** A tool of a row (`group/row`): on a wide screen with a mouse it appears when needed. */
export const inRow =
  'lg:pointer-fine:opacity-0 focus-visible:opacity-100 group-focus-within/row:opacity-100 group-hover/row:opacity-100'
