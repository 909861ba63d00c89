/** Where a CPTS stands in the three stages of the ministry's atlas and the four of the federation, and what says so. */
import type { CodeEtape, CodeStadeAtlas, CodeStadeFederation } from '../../../referentials/index.ts'
import { type Day, reachedOn, type Vie } from './vie.ts'

/** `par` is the stage of the life that decides; null when it is the absence of any. */
export type Stade<C extends string> = { code: C; par: { etape: CodeEtape; le: string } | null }

const by = (vie: Vie, etape: CodeEtape, today: Day) => {
  const le = reachedOn(vie, etape, today)
  return le === null ? null : { etape, le }
}
/** Missions and a renewal are only possible with a contract, even when nobody wrote its date. */
const signed = (vie: Vie, today: Day) =>
  by(vie, 'aci', today) ?? by(vie, 'missions', today) ?? by(vie, 'renouvellement', today)

/** Null before the lettre d'intention is validated: the atlas does not show the CPTS yet. */
export const stadeAtlas = (vie: Vie, today: Day): Stade<CodeStadeAtlas> | null => {
  const contrat = signed(vie, today)
  if (contrat) return { code: 'en-fonctionnement', par: contrat }
  const projet = by(vie, 'valide', today)
  if (projet) return { code: 'prochainement', par: projet }
  const lettre = by(vie, 'lettre-intention', today)
  return lettre && { code: 'en-construction', par: lettre }
}

export const stadeFederation = (vie: Vie, today: Day): Stade<CodeStadeFederation> => {
  const contrat = signed(vie, today)
  if (contrat) return { code: 'signe', par: contrat }
  const projet = by(vie, 'valide', today)
  if (projet) return { code: 'negociation', par: projet }
  const lettre = by(vie, 'lettre-intention', today)
  return lettre ? { code: 'ecriture', par: lettre } : { code: 'preprojet', par: null }
}
