/**
 * A page opened by a signed link acts as the link, never as the person signed in on the same device: each request then
 * says so, and nothing read in one quality is kept for the other.
 */
export type Access = 'session' | 'lien'

let access: Access = 'session'
let onSwitch = () => {}

export const currentAccess = (): Access => access
export const whenAccessSwitches = (react: () => void): void => {
  onSwitch = react
}
export const switchAccess = (wanted: Access): void => {
  if (wanted === access) return
  access = wanted
  onSwitch()
}
