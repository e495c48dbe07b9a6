import type { Root } from 'hast'
import { fromDom } from 'hast-util-from-dom'

/** Reads HTML in a document that runs no script and loads no picture. */
export const parseHtml = (html: string): Root =>
  fromDom(new DOMParser().parseFromString(html, 'text/html')) as Root
