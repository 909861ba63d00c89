import { foldText } from '../../../kernel/french.ts'
import { ok } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { communauteContract, type ProfessionnelResume } from '../contract.ts'
import { exerciceLabel } from '../labels.ts'
import { readResumes } from './fiches.ts'

type Filter = {
  recherche?: string | undefined
  profession?: string | undefined
  commune?: string | undefined
  adherent?: 'oui' | 'non' | undefined
  actif?: 'oui' | 'non' | undefined
  statut: 'en-exercice' | 'parti' | 'tous'
  cotisation?: string | undefined
}

/** Every word of the search is found somewhere: name, profession, place, RPPS. */
const matches = (one: ProfessionnelResume, words: readonly string[]): boolean => {
  if (words.length === 0) return true
  const places = one.lieux.flatMap((lieu) => [lieu.nom, lieu.commune?.nom ?? ''])
  const text = foldText(
    [one.nom, one.prenom, exerciceLabel(one.profession, one.specialite), one.rpps ?? '', ...places].join(' '),
  )
  return words.every((word) => text.includes(word))
}

const keeps = (filter: Filter) => {
  const words = foldText(filter.recherche ?? '')
    .split(' ')
    .filter(Boolean)
  const is = (wanted: 'oui' | 'non' | undefined, value: boolean) => wanted === undefined || (wanted === 'oui') === value
  return (one: ProfessionnelResume): boolean =>
    (filter.statut === 'tous' || one.statut === filter.statut) &&
    (!filter.profession || one.profession === filter.profession) &&
    (!filter.commune || one.lieux.some((lieu) => lieu.commune?.code === filter.commune)) &&
    (!filter.cotisation || one.cotisation === filter.cotisation) &&
    is(filter.adherent, one.adherent) &&
    is(filter.actif, one.actif) &&
    matches(one, words)
}

export const listProfessionnels = defineAction(communauteContract.listProfessionnels, {
  audit: 'professionnel.lister',
  run: async (ctx, { query }) => {
    const { today, actifDepuis, resumes } = await readResumes(ctx)
    const kept = resumes.filter(keeps(query))
    return ok({
      aujourdhui: today,
      actifDepuis,
      total: kept.length,
      adherents: kept.filter((one) => one.adherent).length,
      actifs: kept.filter((one) => one.actif).length,
      professionnels: kept.slice(query.depuis, query.depuis + query.limite),
    })
  },
})
