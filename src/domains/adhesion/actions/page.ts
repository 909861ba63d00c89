/** The public page: what one reads before asking, and asking. Nothing tells whether somebody is a member already. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { queueCourriel } from '../../../server/mail/index.ts'
import { createLien, linkAddress } from '../../comptes/index.ts'
import { adhesionContract, type DemandeSaisie, type MontantLu } from '../contract.ts'
import type { AdhesionRefusal } from '../refusals.ts'
import { NON_CONFIRMEE_JOURS } from '../rules/conservation.ts'
import { sayConfirmation } from '../rules/courriels.ts'
import { findCampagne, listMontantRows } from '../store/campagne-store.ts'
import { inTenantOfAdhesion } from '../store/crossing-store.ts'
import { countUnconfirmed, insertDemande } from '../store/demande-store.ts'
import { findReglage, listTextesEnVigueur } from '../store/reglage-store.ts'
import { checkDemande } from './check-demande.ts'
import { plusDays, readEffet, readParcours, readPlace } from './place.ts'
import { presentTexte } from './reglages.ts'

export const USAGE_DEMANDE = 'demande-adhesion'
/** A request that waits is followed by its link for as long as links live. */
const LINK_DAYS = 60
/** One address, in a day; and a CPTS, in an hour. */
const OF_ONE_ADDRESS = 3
const OF_ONE_CPTS = 120

/** Of the year that runs, once its campaign was opened. */
const cotisationOf = async (there: Ctx, today: string) => {
  const annee = Number(today.slice(0, 4))
  const campagne = await findCampagne(there.tx, there.cptsId, annee)
  if (!campagne?.ouverteLe || campagne.closeLe) return null
  const { decision, decideeLe, echeance } = campagne
  const montants = (await listMontantRows(there.tx, there.cptsId, annee)) as MontantLu[]
  return {
    annee,
    decision,
    decideeLe,
    echeance,
    montants,
  }
}

export const readPageAdhesion = defineAction(adhesionContract.readPageAdhesion, {
  audit: 'page-adhesion.lire',
  run: async (ctx, { params }) => {
    const page = await inTenantOfAdhesion(ctx, params.adresse, async (there) => {
      const { cpts, today } = await readPlace(there)
      return {
        cpts,
        accueil: (await findReglage(there.tx, there.cptsId))?.accueil ?? '',
        parcours: await readParcours(there, today),
        effet: await readEffet(there),
        textes: (await listTextesEnVigueur(there.tx, there.cptsId)).map(presentTexte),
        cotisation: await cotisationOf(there, today),
      }
    })
    return page.ok ? ok(page.value) : refuse('page-adhesion-unknown')
  },
})

export const askAdhesion = defineAction(adhesionContract.askAdhesion, {
  audit: 'adhesion.demander',
  run: async (ctx, { params, body }): Promise<Result<{ ok: true }, AdhesionRefusal>> => {
    const asked = await inTenantOfAdhesion(ctx, params.adresse, (there) => ask(there, body))
    return asked.ok ? asked.value : refuse('page-adhesion-unknown')
  },
})

const ask = async (ctx: Ctx, body: DemandeSaisie): Promise<Result<{ ok: true }, AdhesionRefusal>> => {
  const { tx, cptsId, now } = ctx
  const checked = checkDemande(body)
  if (!checked.ok) return checked
  const textes = await listTextesEnVigueur(tx, cptsId)
  if (textes.some(({ id }) => !body.textes.includes(id))) return refuse('textes-to-accept')
  const { courriel } = checked.value
  const inAnHour = await countUnconfirmed(tx, cptsId, toDate(now.subtract({ hours: 1 })))
  const ofAddress = await countUnconfirmed(tx, cptsId, toDate(now.subtract({ hours: 24 })), courriel)
  if (inAnHour >= OF_ONE_CPTS) return refuse('demandes-too-many')
  // The same answer, and no more mail: an address is not flooded by who is not its owner.
  if (ofAddress >= OF_ONE_ADDRESS) return ok({ ok: true })
  const id = newId(now.epochMilliseconds)
  const creeLe = toDate(now)
  await insertDemande(
    tx,
    { ...checked.value, cptsId, id, etat: 'a-confirmer', creeLe },
    textes.map((texte) => ({ cptsId, demandeId: id, texteId: texte.id, empreinte: texte.empreinte, le: creeLe })),
  )
  const { cpts } = await readPlace(ctx)
  await queueCourriel(ctx, {
    cle: `demande-adhesion:${id}:confirmation`,
    destinataire: courriel,
    ...sayConfirmation(cpts, checked.value.prenom, await openDemande(ctx, id)),
    expireLe: plusDays(now, NON_CONFIRMEE_JOURS),
  })
  return ok({ ok: true })
}

/** A link of the person to their request. */
export const openDemande = async ({ tx, cptsId, now, address }: Ctx, demandeId: string): Promise<string> => {
  const lien = await createLien(
    tx,
    { cptsId, usage: USAGE_DEMANDE, personneId: null, sujet: { demandeId }, days: LINK_DAYS },
    now,
  )
  return linkAddress(address, lien.token)
}
