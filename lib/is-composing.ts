type Key = Pick<KeyboardEvent, 'isComposing' | 'keyCode'>

/**
 * Whether a key belongs to an input method that is in the middle of a syllable: then it means nothing here.
 * Browsers differ in which of the two they tell, and WebKit calls it 229 just after the syllable has ended.
 *
 * @param event of the browser or of React
 */
export function isComposing(event: Key | { nativeEvent: Key }): boolean {
  const key = 'nativeEvent' in event ? event.nativeEvent : event
  return key.isComposing || key.keyCode === 229
}
