'use client'

import dynamic from 'next/dynamic'
import { quietComponent } from '@/components/ui/late'

const load = () => import('./remaining-threads').then((loaded) => loaded.RemainingThreads)

/** For a page with threads, which waits for it. */
export const RemainingThreadsView = dynamic(load)

/** For a page that has none yet: it is there once an item with a new one is deleted. */
export const LateRemainingThreads = quietComponent(load)
