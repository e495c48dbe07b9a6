import type { Attack } from './attack'
import { accountsBodies, endlessBodies, strangersBodies, strangersForms } from './attacks/bodies'
import { embeddedDatabase } from './attacks/embedded'
import { manyAccounts, manyLinks, muchStored, oneStranger, strangerMails } from './attacks/limits'
import { heldLock } from './attacks/lock'
import { chainPages, documentPages, everyPage, leftPages, searches, smallPages } from './attacks/pages'
import { forwarded, hashes, manyNames, office, spraying } from './attacks/passwords'
import { historyWork, importQueue } from './attacks/work'

/** Every attack, in order; last those that may leave most work behind. */
export const attacks: Attack[] = [
  smallPages,
  leftPages,
  heldLock,
  strangersBodies,
  strangersForms,
  accountsBodies,
  endlessBodies,
  importQueue,
  strangerMails,
  oneStranger,
  manyLinks,
  manyAccounts,
  muchStored,
  embeddedDatabase,
  office,
  spraying,
  manyNames,
  hashes,
  forwarded,
  historyWork,
  searches,
  documentPages,
  chainPages,
  everyPage,
]
