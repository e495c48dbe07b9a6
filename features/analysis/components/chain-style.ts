/** The four columns of the chain on a wide screen; below it they stack. */
export const chainColumns =
  'lg:grid lg:grid-cols-[minmax(0,5fr)_12.5rem_minmax(0,6fr)_minmax(0,6fr)] lg:gap-x-6'
