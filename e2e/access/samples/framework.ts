import { idOf, type Sample } from '../sample'
import { signedIn } from '../scene'

const text = '역량,주니어,시니어\n캐시,쓴다,정한다\n'

/** What authors do with frameworks, and others with what they began from one. */
export const frameworkSamples: Record<string, Sample> = {
  'framework.previewFrameworkAction': {
    input: () => ({ text }),
    may: signedIn,
    by: ['stranger'],
    proof: 'answer',
  },
  'framework.storeFrameworkAction': {
    input: (scene) => ({ text, name: '다음 판', framework: idOf(scene, 'framework') }),
    may: ['self'],
  },
  'framework.deleteFrameworkAction': {
    input: (scene) => ({ framework: idOf(scene, 'framework') }),
    may: ['self'],
  },
  // To a team of the owner's that it is not offered to yet.
  'framework.offerFrameworkAction': {
    input: (scene) => ({ framework: idOf(scene, 'framework'), team: idOf(scene, 'section') }),
    may: ['self'],
  },
  'framework.takeBackOfferAction': {
    input: (scene) => ({ framework: idOf(scene, 'framework'), team: idOf(scene, 'team') }),
    may: ['self'],
  },
  'framework.takeOfEditionAction': {
    input: (scene) => ({
      owner: scene.owner.id,
      analysis: idOf(scene, 'analysis'),
      framework: idOf(scene, 'framework'),
      edition: idOf(scene, 'framework_edition'),
      take: 'all',
    }),
    may: ['self'],
    proof: 'e2e/frameworks.spec.ts',
  },
}
