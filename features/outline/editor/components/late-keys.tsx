'use client'

import { quietComponent } from '@/components/ui/late'

/** The keys that a phone's keyboard lacks, from when their script is there. */
export const LateKeys = quietComponent(() => import('./outline-keys').then((loaded) => loaded.OutlineKeys))
