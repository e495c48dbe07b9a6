import './frequent.css'
import { preload } from 'react-dom'
import { frequentFiles } from './frequent-files'

/**
 * Shows nothing: it brings its style sheet, and asks for its files at once. The browser would find them when it lays out
 * the page, and lay it out again when they are there.
 */
export default function FrequentFaces() {
  for (const { pathname } of frequentFiles) {
    preload(pathname, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  }
  return null
}
