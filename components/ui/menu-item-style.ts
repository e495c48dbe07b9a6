/** The look of a link or button in a `Menu`. */
export const menuItemStyle =
  'flex min-h-11 w-full items-center gap-2 rounded px-3 text-left text-ink no-underline hover:bg-accent-soft'
