/** What stops the printed profile. */
import type { Refusals } from '../../server/actions/action.ts'
import { type DocumentFault, documentRefusals } from '../../server/documents/index.ts'

export type ProfilRefusal = DocumentFault | 'profil-without-territoire'

export const profilRefusals: Refusals<ProfilRefusal> = {
  ...documentRefusals,
  'profil-without-territoire': {
    status: 409,
    say: () => 'Le profil se lit sur un territoire\u00a0: choisissez d’abord ses communes, dans Territoire.',
  },
}
