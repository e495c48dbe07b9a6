import type { Ladder } from './ladder'

/** What a ladder was understood as. @property id tells previews apart @property file '' where it was pasted */
export type Preview = { id: string; text: string; file: string; ladder: Ladder }
