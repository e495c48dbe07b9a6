/** The pages that can be gone to by name, and their addresses. */
export const pages = {
  today: () => '/',
  gap: (viewer) => `/people/${viewer}/gap`,
  todos: (viewer) => `/people/${viewer}/todos`,
  growth: (viewer) => `/people/${viewer}/history/growth`,
  kys: (viewer) => `/people/${viewer}/kys`,
  mentoring: () => '/mentoring',
  mentees: () => '/mentees',
  reviews: (viewer) => `/people/${viewer}/reviews`,
  teams: () => '/teams',
  frameworks: () => '/frameworks',
  history: (viewer) => `/people/${viewer}/history`,
  deleted: (viewer) => `/people/${viewer}/history/deleted`,
  import: (viewer) => `/people/${viewer}/import`,
  settings: () => '/settings',
} as const satisfies Record<string, (viewer: string) => string>

export type PageName = keyof typeof pages
