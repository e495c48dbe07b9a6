import { appendItem } from '@/features/outline/editing/rules/append'
import { removeNode } from '@/features/outline/editing/rules/joins'
import { indent, moveDown, moveUp, outdent } from '@/features/outline/editing/rules/moves'
import { pasteLines } from '@/features/outline/editing/rules/paste'
import { pastedItems } from '@/features/outline/editing/rules/pasted-items'
import { splitNode } from '@/features/outline/editing/rules/splits'
import { editText } from '@/features/outline/model/rules/edit'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Node, Outline, Section } from '@/features/outline/model/rules/outline'
import { restoreOperations } from '@/features/outline/model/rules/restore'
import { levels } from '@/lib/outline-kinds'
import type { Chance } from './chance'

const words = ['캐시', '장애 대응', 'SQL 튜닝', '배포', 'a test', '관찰', '1분 1초', '설계', '🙂 리뷰']
/** Items from which a writer rather deletes than adds, so that a document stays small. */
const most = 40

/**
 * What a writer does next in a section: types, splits, moves, pastes, deletes, brings back, sets levels and days.
 *
 * @returns nothing when the choice changes nothing there
 */
export function nextChange(outline: Outline, section: Section, chance: Chance): Operation[] {
  const here = outline.nodes.filter(({ sectionId }) => sectionId === section.id)
  if (here.length < 3) return appendItem(outline, section, { text: phrase(chance) }).operations
  const node = chance.oneOf(here)
  const type = () => [editText(node, `${node.text.slice(0, 200)} ${phrase(chance)}`)]
  const changes: (() => Operation[])[] = [
    type,
    type,
    type,
    () => splitNode(outline, node.id, chance.below(node.text.length + 1)).operations,
    () => indent(outline, node.id, 0).operations,
    () => outdent(outline, node.id, 0).operations,
    () => moveUp(outline, node.id, 0).operations,
    () => moveDown(outline, node.id, 0).operations,
    () => [...removeNode(outline, node.id).operations, ...restoreOperations(outline, node.id)],
    () => facet(node, section, chance),
    () =>
      pasteLines(outline, node.id, 0, 0, pastedItems(`${phrase(chance)}\n  - ${phrase(chance)}\n- [x] b`))
        .operations,
    () => removeNode(outline, node.id).operations,
  ]
  if (here.length > most) return removeNode(outline, node.id).operations
  return chance.oneOf(changes)()
}

/** Random words of a writer. */
function phrase(chance: Chance): string {
  return `${chance.oneOf(words)} ${chance.below(1_000_000).toString(36)}`
}

function facet(node: Node, section: Section, chance: Chance): Operation[] {
  const one = { id: newId(), node: node.id }
  if (section.kind === 'required') {
    return [
      { ...one, kind: 'level', level: chance.oneOf(['target', 'self']), value: chance.oneOf([...levels]) },
    ]
  }
  const day = chance.oneOf([null, '2026-12-01', '2026-12-24'])
  return [{ ...one, kind: chance.oneOf(['done', 'due']), day }]
}
