import { v7 as newId } from 'uuid'
import { idOf, type Sample } from '../sample'

/** What the owner alone does with the history. The scene's rows were made without operations. */
export const historySamples: Record<string, Sample> = {
  // Before the first revision nothing was written.
  'history.restorePartAction': {
    input: ({ owner }) => ({ owner: owner.id, part: 'all', revision: 0 }),
    may: ['self'],
  },
  'history.restoreItemAction': {
    input: (scene) => ({
      owner: scene.owner.id,
      node: idOf(scene, 'node'),
      revision: 1,
      day: '2026-11-02',
    }),
    may: ['self'],
    proof: 'e2e/history.spec.ts',
  },
  'history.bringBackAction': {
    input: ({ owner }) => ({ owner: owner.id, deletion: newId() }),
    may: ['self'],
    proof: 'e2e/history.spec.ts',
  },
  'history.undoImportAction': {
    input: ({ owner }) => ({ owner: owner.id, from: 1, to: 1 }),
    may: ['self'],
    proof: 'e2e/import-many.spec.ts',
  },
}
