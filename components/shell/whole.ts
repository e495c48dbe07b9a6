import './whole.css'

/** Shows nothing: it brings its style sheet. */
export default function Whole() {
  return null
}
