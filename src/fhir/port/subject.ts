/** Whom a certificate names, beside who it was signed by: the SAS is told by its CN and its OU. */

/** As the TLS library gives it: a part that stands several times is a list. */
export type Subject = { CN?: string | string[] | undefined; OU?: string | string[] | undefined }
export type Allowed = { cn: readonly string[]; ou: readonly string[] }

const valuesOf = (part: string | string[] | undefined): string[] => (part === undefined ? [] : [part].flat())
const fold = (text: string): string => text.trim().toLowerCase()

/** Why this certificate may not enter; null when it may. Every CN must be allowed, and one OU. */
export const refuseSubject = (subject: Subject | undefined, { cn, ou }: Allowed): string | null => {
  const [names, units] = [valuesOf(subject?.CN), valuesOf(subject?.OU)]
  if (names.length === 0) return 'Le certificat présenté ne porte pas de CN.'
  const knows = (list: readonly string[], name: string) => list.some((one) => fold(one) === fold(name))
  if (!names.every((name) => knows(cn, name))) return 'Le CN du certificat présenté n’est pas admis ici.'
  if (!units.some((unit) => knows(ou, unit))) return 'L’OU du certificat présenté n’est pas admise ici.'
  return null
}
