import { v7 as newId } from 'uuid'
import { idOf, type Sample } from '../sample'

const json = JSON.stringify({
  version: 1,
  sections: [
    {
      kind: 'strength',
      heading: null,
      nodes: [{ form: 'bullet', box: 'none', start: null, text: '끈기', children: [] }],
    },
  ],
  analyses: [],
})
const markdown = '## KYS 작성\n### Key Strength\n- 끈기\n'

/** What people write for themselves: analyses, outlines, documents. */
export const writingSamples: Record<string, Sample> = {
  'analysis.createAnalysisAction': {
    input: ({ owner }) => ({ owner: owner.id, wording: '남의 분석' }),
    may: ['self'],
  },
  'analysis.makeCurrentAction': {
    input: (scene) => ({ owner: scene.owner.id, analysis: idOf(scene, 'analysis') }),
    may: ['self'],
  },
  'analysis.deleteAnalysisAction': {
    input: (scene) => ({ owner: scene.owner.id, analysis: idOf(scene, 'analysis') }),
    may: ['self'],
  },
  'document.previewImportAction': {
    input: ({ owner }) => ({ owner: owner.id, text: markdown }),
    may: ['self'],
    proof: 'answer',
  },
  'document.storeImportAction': {
    input: ({ owner }) => ({ owner: owner.id, importId: newId(), intent: 'store', '0.text': markdown }),
    may: ['self'],
  },
  'document.storeJsonAction': {
    input: ({ owner }) => ({
      owner: owner.id,
      importId: newId(),
      file: new File([json], 'career-goal.json'),
      kys: 'add',
    }),
    may: ['self'],
  },
  'outline.applyOperationsAction': {
    input: (scene) => ({
      owner: scene.owner.id,
      operations: [
        { kind: 'edit', id: newId(), node: idOf(scene, 'node'), text: '남의 손', seen: 1 },
        { kind: 'level', id: newId(), node: idOf(scene, 'node'), level: 'self', value: 4 },
      ],
    }),
    may: ['self'],
  },
}
