/** The form of a rota: texts while they are typed, numbers once they are sent. */
import { Temporal } from '../../../../kernel/time.ts'
import type { TableauLu, TableauSaisi } from '../../contract.ts'
import type { Feries } from '../../rules/vocabulary.ts'

export type PosteDraft = {
  cle: number
  libelle: string
  lieu: string
  jours: number[]
  feries: Feries
  debut: string
  fin: string
  personnes: string
  professions: string[]
}
export type Draft = {
  titre: string
  du: string
  au: string
  voeuxJusquau: string
  reposJours: string
  plafondSemaine: string
  plafondPeriode: string
  comptePasse: boolean
  postes: PosteDraft[]
}

export const emptyPoste = (cle: number): PosteDraft => ({
  cle,
  libelle: cle === 0 ? 'Garde' : '',
  lieu: '',
  jours: [1, 2, 3, 4, 5, 6],
  feries: 'exclus',
  debut: '09:00',
  fin: '13:00',
  personnes: '1',
  professions: ['10'],
})

/** The month that follows, wishes until a week before. */
export const emptyDraft = (today: string): Draft => {
  const first = Temporal.PlainDate.from(today).with({ day: 1 }).add({ months: 1 })
  return {
    titre: '',
    du: first.toString(),
    au: first.add({ months: 1 }).subtract({ days: 1 }).toString(),
    voeuxJusquau: '',
    reposJours: '1',
    plafondSemaine: '2',
    plafondPeriode: '',
    comptePasse: true,
    postes: [emptyPoste(0)],
  }
}

export const draftOf = ({ reglage, du, au, postes }: TableauLu): Draft => ({
  titre: reglage.titre,
  du,
  au,
  voeuxJusquau: reglage.voeuxJusquau ?? '',
  reposJours: String(reglage.reposJours),
  plafondSemaine: String(reglage.plafondSemaine),
  plafondPeriode: reglage.plafondPeriode === null ? '' : String(reglage.plafondPeriode),
  comptePasse: reglage.comptePasse,
  postes: postes.map((poste, cle) => ({
    ...poste,
    cle,
    lieu: poste.lieu ?? '',
    personnes: String(poste.personnes),
  })),
})

const whole = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text.trim()) : Number.NaN)

export const bodyOf = (draft: Draft): TableauSaisi => ({
  titre: draft.titre,
  du: draft.du,
  au: draft.au,
  voeuxJusquau: draft.voeuxJusquau || null,
  reposJours: whole(draft.reposJours),
  plafondSemaine: whole(draft.plafondSemaine),
  plafondPeriode: draft.plafondPeriode.trim() === '' ? null : whole(draft.plafondPeriode),
  comptePasse: draft.comptePasse,
  postes: draft.postes.map(({ cle: _, lieu, personnes, ...poste }) => ({
    libelle: poste.libelle,
    jours: poste.jours,
    feries: poste.feries,
    debut: poste.debut,
    fin: poste.fin,
    professions: poste.professions,
    lieu: lieu.trim() || null,
    personnes: whole(personnes),
  })),
})
