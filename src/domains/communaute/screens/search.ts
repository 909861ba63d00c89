import { foldText } from '../../../kernel/french.ts'
import type { SearchHit, SearchSource } from '../../../web/shell/room-screens.ts'
import { exerciceLabel, nomAffiche } from '../labels.ts'
import { communaute } from './client.ts'

/** Professionals by any word of their fiche. */
export const search: SearchSource = {
  permission: 'professionnel.read',
  find: async (cptsId, words): Promise<SearchHit[]> => {
    const recherche = foldText(words)
    const { professionnels } = await communaute.listProfessionnels({
      params: { cptsId },
      query: { recherche, limite: 8 },
    })
    return professionnels.map((one) => ({
      title: nomAffiche(one),
      detail: [exerciceLabel(one.profession, one.specialite), one.lieux[0]?.commune?.nom].filter(Boolean).join(', '),
      to: `/equipe/${one.id}`,
      kind: 'Professionnel',
    }))
  },
}
