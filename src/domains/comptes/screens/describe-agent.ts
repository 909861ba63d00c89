/** A browser and a system in the words of people; what is not recognised is shown as it stands, shortened. */
const BROWSERS: [RegExp, string][] = [
  [/\bEdg\//, 'Edge'],
  [/\bFirefox\//, 'Firefox'],
  [/\bOPR\//, 'Opera'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
]

const find = (agent: string, names: [RegExp, string][]): string | undefined =>
  names.find(([sign]) => sign.test(agent))?.[1]

export const describeAgent = (agent: string): string => {
  const browser = find(agent, BROWSERS)
  const system = find(agent, SYSTEMS)
  if (browser && system) return `${browser} sur ${system}`
  return browser ?? system ?? (agent ? agent.slice(0, 40) : 'Appareil inconnu')
}
