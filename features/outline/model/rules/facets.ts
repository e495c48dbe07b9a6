import { levelKinds, levels, type SectionKind } from '@/lib/outline-kinds'
import type { Description, OperationIn, RowIn } from './facet'

const linked = ['state', 'gap', 'state_gap', 'todo', 'other'] as const satisfies SectionKind[]
const todos = ['todo', 'other'] as const satisfies SectionKind[]

/**
 * Everything that hangs on items, by the name of its list in an outline. The browser's rules, the server's
 * writing and loading, undo, cut, restore, replay, diff, JSON, Markdown and their checks derive from these
 * entries; CONTRIBUTING says how to add one. Facets are set, told and written in this order.
 */
export const facets = {
  levels: {
    kind: 'level',
    table: 'level',
    columns: {
      nodeId: { says: 'node', item: ['required'] },
      kind: { says: 'level', oneOf: levelKinds },
      value: { says: 'value', oneOf: levels },
    },
    carrier: 'nodeId',
    key: ['nodeId', 'kind'],
    value: 'value',
    json: { by: 'kind' },
    tells: { value: 'level' },
    bytes: 130,
  },
  links: {
    kind: 'link',
    table: 'link',
    columns: {
      nodeId: { says: 'node', item: linked },
      competencyId: { says: 'competency', item: ['required'] },
    },
    carrier: 'nodeId',
    key: ['nodeId', 'competencyId'],
    flag: 'linked',
    // Loaded with the competency, so that a page of competencies alone knows what is linked to them.
    loadedWith: 'competencyId',
    json: 'competencies',
    tells: { added: 'linked', removed: 'unlinked' },
    bytes: 160,
  },
  /** suggested links that were turned down */
  dismissals: {
    kind: 'dismiss',
    table: 'dismissal',
    columns: {
      nodeId: { says: 'node', item: linked },
      competencyId: { says: 'competency', item: ['required'] },
    },
    carrier: 'nodeId',
    key: ['nodeId', 'competencyId'],
    flag: 'dismissed',
    loadedWith: 'competencyId',
    json: 'dismissed',
    ownersAlone: true,
    bytes: 120,
  },
  evidence: {
    kind: 'evidence',
    table: 'evidence',
    columns: {
      id: { says: 'evidence', type: 'id' },
      competencyId: { says: 'node', item: ['required'] },
      position: { says: 'position', type: 'position' },
      text: { says: 'text', type: 'text' },
    },
    carrier: 'competencyId',
    key: ['id'],
    value: 'text',
    json: 'evidence',
    tells: { added: 'proved', removed: 'unproved' },
    bytes: 250,
  },
  /**
   * Days on which a to-do was done: several where it recurs or has recurred. The box belongs to the item: for
   * a done item, the last day is that of its tick, see `done`.
   */
  completions: {
    kind: 'occurrence',
    table: 'completion',
    columns: {
      nodeId: { says: 'node', item: todos },
      day: { says: 'day', type: 'day' },
    },
    carrier: 'nodeId',
    key: ['nodeId', 'day'],
    flag: 'done',
    json: 'doneOn',
    bytes: 90,
  },
  dues: {
    kind: 'due',
    table: 'due',
    columns: {
      nodeId: { says: 'node', item: todos },
      day: { says: 'day', type: 'day' },
    },
    carrier: 'nodeId',
    key: ['nodeId'],
    value: 'day',
    json: 'due',
    tells: { value: 'due' },
    mark: { ko: '기한', en: 'due' },
    bytes: 150,
  },
  recurrences: {
    kind: 'recur',
    table: 'recurrence',
    columns: {
      nodeId: { says: 'node', item: todos },
      rule: { says: 'rule', type: 'recurrence' },
    },
    carrier: 'nodeId',
    key: ['nodeId'],
    value: 'rule',
    json: 'recurs',
    tells: { value: 'recurs' },
    mark: { ko: '반복', en: 'recurs' },
    bytes: 400,
  },
  /** how long a to-do takes, as its owner guesses */
  efforts: {
    kind: 'effort',
    table: 'effort',
    columns: {
      nodeId: { says: 'node', item: todos },
      effort: {
        says: 'effort',
        oneOf: ['short', 'hours', 'long'],
        phrases: {
          short: { ko: '20분쯤', en: 'about 20 minutes' },
          hours: { ko: '한두 시간', en: 'an hour or two' },
          long: { ko: '더 오래', en: 'longer' },
        },
      },
    },
    carrier: 'nodeId',
    key: ['nodeId'],
    value: 'effort',
    json: 'effort',
    tells: { value: 'effort' },
    mark: { ko: '걸림', en: 'takes' },
    bytes: 150,
  },
  /**
   * The week for which a to-do was picked, by its Monday in the picker's time zone. A week that has passed is
   * kept: what was picked then and not done is told apart from what never was. No mark in Markdown, where a
   * plan of one week would stand for years.
   */
  picks: {
    kind: 'pick',
    table: 'pick',
    columns: {
      nodeId: { says: 'node', item: todos },
      week: { says: 'week', type: 'week' },
    },
    carrier: 'nodeId',
    key: ['nodeId'],
    value: 'week',
    json: 'pickedFor',
    tells: { value: 'picked' },
    bytes: 150,
  },
  /** the goal of the KYS that a goal of an analysis was chosen from; its wording is its own */
  choices: {
    kind: 'choose',
    table: 'choice',
    columns: {
      nodeId: { says: 'node', item: ['goal'] },
      goalId: { says: 'goal', item: ['goals'] },
    },
    carrier: 'nodeId',
    key: ['nodeId'],
    value: 'goalId',
    json: 'goal',
    bytes: 120,
  },
  /** what each level means for a competency, as the framework says that it began from: see `lib/meanings.ts` */
  meanings: {
    kind: 'describe',
    table: 'meaning',
    columns: {
      nodeId: { says: 'node', item: ['required'] },
      text: { says: 'text', type: 'text' },
    },
    carrier: 'nodeId',
    key: ['nodeId'],
    value: 'text',
    json: 'meanings',
    tells: { value: 'described' },
    bytes: 150,
  },
  /** the competency of a framework that it began from, by which later editions know it */
  origins: {
    kind: 'originate',
    table: 'origin',
    columns: {
      nodeId: { says: 'node', item: ['required'] },
      originId: { says: 'origin', type: 'reference' },
    },
    carrier: 'nodeId',
    key: ['nodeId'],
    value: 'originId',
    json: 'origin',
    ownersAlone: true,
    bytes: 160,
  },
} as const satisfies Record<string, Description>

export type FacetName = keyof typeof facets
export const facetNames = Object.keys(facets) as FacetName[]

/** A row of a facet. */
export type RowOf<F extends FacetName> = RowIn<(typeof facets)[F]>
/** What hangs on the items of an outline, facet by facet. */
export type Facets = { [F in FacetName]: RowOf<F>[] }
/** An operation that sets a row of a facet or takes it away. */
export type FacetOperation = { [F in FacetName]: OperationIn<(typeof facets)[F]> }[FacetName]
export type FacetKind = FacetOperation['kind']
