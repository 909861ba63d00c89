/** What follows a right password: nothing more, the code, or the installation of a second factor. */
export type SignInStep = 'connecte' | 'second-facteur' | 'second-facteur-a-installer'

export const nextSignInStep = (facts: {
  secondFactorInstalled: boolean
  secondFactorNeeded: boolean
  secondFactorGiven: boolean
}): SignInStep => {
  if (facts.secondFactorGiven) return 'connecte'
  if (facts.secondFactorInstalled) return 'second-facteur'
  return facts.secondFactorNeeded ? 'second-facteur-a-installer' : 'connecte'
}
