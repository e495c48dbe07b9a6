import type { ChainRow } from '@/features/competency/rules/chain'
import { isText } from '@/features/outline/model/rules/is-text'
import type { Node } from '@/features/outline/model/rules/outline'
import { flatten } from '@/features/outline/model/rules/tree'
import { sameWords } from '@/lib/competency-names/same-words'

/** What is written about a competency, its state and what it lacks, without what only repeats its name. */
export function saidAbout({ node, state, gaps }: Pick<ChainRow, 'node' | 'state' | 'gaps'>): Node[] {
  return flatten([...state, ...gaps])
    .map((each) => each.node)
    .filter((each) => isText(each) && !sameWords(each.text, node.text))
}
