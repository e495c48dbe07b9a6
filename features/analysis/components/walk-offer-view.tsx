'use client'

import dynamic from 'next/dynamic'
import { quietComponent } from '@/components/ui/late'

const load = () => import('./walk-offer').then((loaded) => loaded.WalkOffer)

/** For an analysis without levels, whose page waits for it. */
export const WalkOfferView = dynamic(load)

/** For one with some: it is there once they are taken back. */
export const LateWalkOffer = quietComponent(load)
