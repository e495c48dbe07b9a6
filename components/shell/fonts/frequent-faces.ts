import './frequent.css'

/** Shows nothing: it brings its style sheet. */
export default function FrequentFaces() {
  return null
}
