type Key = Pick<KeyboardEvent, 'isComposing' | 'keyCode'>

/**
 * Whether a key belongs to an input method in the middle of a syllable, and must be ignored. Browsers report
 * it by `isComposing` or by the key code 229; WebKit sends 229 just after the syllable has ended.
 *
 * @param event of the browser or of React
 */
export function isComposing(event: Key | { nativeEvent: Key }): boolean {
  const key = 'nativeEvent' in event ? event.nativeEvent : event
  return key.isComposing || key.keyCode === 229
}
