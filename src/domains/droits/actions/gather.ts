/** Everything that the rooms keep of one person in one CPTS, each by its door. */
import type { Ctx } from '../../../server/actions/action.ts'
import { readDonneesActivite } from '../../activite/index.ts'
import { readDonneesAdhesion } from '../../adhesion/index.ts'
import { countAttendus, ficheOfPersonne } from '../../communaute/index.ts'
import { readDonneesCompte, readTracesAbout } from '../../comptes/index.ts'
import { readDonneesFinancement } from '../../financement/index.ts'
import { readDonneesGardes } from '../../garde/index.ts'
import { readDonneesGouvernance } from '../../gouvernance/index.ts'
import { readDonneesIndemnites } from '../../indemnites/index.ts'
import { readDonneesMedecin } from '../../medecin-traitant/index.ts'
import { readPresencesOf } from '../../registre/index.ts'
import { readDonneesRepertoire } from '../../repertoire/index.ts'
import { readDonneesAgenda } from '../../soins-non-programmes/index.ts'

export type GatherCtx = Pick<Ctx, 'tx' | 'cptsId' | 'now'>

/** Undefined for a person of whom this CPTS knows nothing. */
export const gather = async (ctx: GatherCtx, personneId: string) => {
  const compte = await readDonneesCompte(ctx, personneId)
  if (!compte) return undefined
  const fiche = await ficheOfPersonne(ctx, personneId)
  if (!fiche && !compte.acces) return undefined
  const presences = fiche ? await readPresencesOf(ctx, fiche.id) : []
  const soins = fiche ? await readDonneesAgenda(ctx, fiche.id) : null
  const gardes = fiche ? await readDonneesGardes(ctx, fiche.id) : null
  const activites = fiche ? await readDonneesActivite(ctx, fiche.id) : null
  const gouvernance = await readDonneesGouvernance(ctx, { professionnelId: fiche?.id ?? null, personneId })
  const adhesion = fiche ? await readDonneesAdhesion(ctx, fiche.id) : null
  const medecinTraitant = fiche ? await readDonneesMedecin(ctx, fiche.id) : null
  const indemnites = fiche ? await readDonneesIndemnites(ctx, fiche.id) : null
  const contrat = fiche ? await readDonneesFinancement(ctx, fiche.id) : null
  const repertoire = fiche ? await readDonneesRepertoire(ctx, fiche.id) : null
  const attendus = fiche ? await countAttendus(ctx.tx, fiche.id, ctx.now) : 0
  return {
    ...compte,
    fiche,
    presences,
    activites,
    adhesion,
    gouvernance,
    soins,
    gardes,
    medecinTraitant,
    indemnites,
    contrat,
    repertoire,
    attendus,
  }
}
export type Gathered = NonNullable<Awaited<ReturnType<typeof gather>>>

/** Lines of the trail about the person: their fiche, what was taken out with everybody's, their access. */
export const tracesAbout = (ctx: GatherCtx, personneId: string, ficheId: string | undefined, limit: number) =>
  readTracesAbout(
    ctx,
    [
      { objet: 'personne', id: personneId },
      { objet: 'appartenance', id: personneId },
      ...(ficheId
        ? [
            { objet: 'professionnel', id: ficheId },
            { objet: 'professionnel', id: 'tous' },
            { objet: 'cotisation', id: ficheId },
          ]
        : []),
    ],
    limit,
  )
