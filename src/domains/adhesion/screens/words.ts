/** Short sentences that several screens say. */
import { NBSP } from '../../../kernel/french.ts'
import type { ParcoursLu } from '../contract.ts'
import { nomOrgane } from '../rules/mots.ts'

/** « le bureau décide », « le bureau examine, puis l’assemblée générale confirme ». */
export const sayDecide = ({ etapes }: ParcoursLu): string =>
  etapes.length === 1
    ? `${nomOrgane(etapes[0]!.organe)} décide`
    : etapes
        .map(({ organe, role }) => `${nomOrgane(organe)} ${role === 'instruction' ? 'examine' : 'confirme'}`)
        .join(', puis ')

export const sayEffet = (effet: 'instruction' | 'ratification', { etapes }: ParcoursLu): string => {
  const last = etapes.at(-1)!.organe
  if (etapes.length === 1) return ''
  return effet === 'instruction'
    ? `L’adhésion court dès l’avis favorable, et ${nomOrgane(last)} la confirme ensuite.`
    : `L’adhésion court quand ${nomOrgane(last)} l’a confirmée.`
}

export const quoted = (text: string): string => `«${NBSP}${text}${NBSP}»`
