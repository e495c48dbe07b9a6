/** The look of everything one types into or chooses from. */
export const controlStyle =
  'w-full min-h-11 rounded-md border border-control bg-raised px-3 py-2 text-work leading-snug text-ink aria-invalid:border-2 aria-invalid:border-danger disabled:opacity-60'
