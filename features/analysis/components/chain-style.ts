/** The four columns of the chain on a wide screen and on paper; on a narrow screen they stack. */
export const chainColumns =
  'lg:grid lg:grid-cols-[minmax(0,5fr)_12.5rem_minmax(0,6fr)_minmax(0,6fr)] lg:gap-x-6 print:grid print:grid-cols-[minmax(0,5fr)_9rem_minmax(0,6fr)_minmax(0,7fr)] print:gap-x-4'
