/** The device is asked for a key, made or used. What it answers goes to the server as it is. */
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'

type Answer = Record<string, unknown>
type Options = Record<string, unknown>

export const knowsKeys = (): boolean => browserSupportsWebAuthn()
/** Browsers make no key for a site that is called by a number. */
export const isCalledByName = (): boolean => !/^[\d.]+$|:/.test(window.location.hostname)
/** This machine, called by its name. */
export const byName = (): string => {
  const url = new URL(window.location.href)
  url.hostname = 'localhost'
  return url.href
}

/** Null: the person gave up, the device has no key, or already holds one of this account. */
const orNothing = async (asked: Promise<object>): Promise<Answer | null> => {
  try {
    return { ...(await asked) }
  } catch {
    // Browsers do not say which: on purpose, so that a site cannot learn what a device holds.
    return null
  }
}

export const makeKey = (options: Options): Promise<Answer | null> =>
  orNothing(startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON }))

export const askKey = (options: Options): Promise<Answer | null> =>
  orNothing(startAuthentication({ optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON }))
