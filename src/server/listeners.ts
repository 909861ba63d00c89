/** Where rooms meet without knowing each other: who listens to which event, what runs every night, which mails leave. */

import {
  announceActivite,
  bringEcheances,
  forgetActivites,
  forgetConvocations,
  remindActivites,
  whenConvoked,
} from '../domains/activite/index.ts'
import { citationsAdhesion, forgetDemandes, remindCotisations } from '../domains/adhesion/index.ts'
import { forgetDrafts, forgetFiches } from '../domains/communaute/index.ts'
import {
  findCpts,
  forgetAppartenances,
  forgetComptes,
  forgetLiens,
  whenInvited,
  whenPasswordForgotten,
} from '../domains/comptes/index.ts'
import { readAccordsDeLignes } from '../domains/dialogue/index.ts'
import { forgetValeursDrafts, publishComparaison, tellContrat } from '../domains/evaluation/index.ts'
import {
  citationsFinancement,
  readCiblesDesLignes,
  readPeriodesContrat,
  takeBackVersements,
  tellAccords,
} from '../domains/financement/index.ts'
import { forgetVoeuxGardes } from '../domains/garde/index.ts'
import {
  bringCitations,
  convocationOf,
  destroyUrnKey,
  forgetRepresentants,
  forgetSeances,
  readDatesEngagements,
  remindInterets,
  sweepUrnKeys,
} from '../domains/gouvernance/index.ts'
import { citationsIndemnites, keepVirements } from '../domains/indemnites/index.ts'
import {
  askWhetherSeen,
  forgetDemandesMt,
  forgetListes,
  passPropositions,
  relayAfterRefusal,
} from '../domains/medecin-traitant/index.ts'
import { advanceEtape, forgetPlanDrafts } from '../domains/projet/index.ts'
import {
  forgetPresences,
  remindPreuves,
  removeErasedBytes,
  sweepDocuments,
  whenPreuveAsked,
} from '../domains/registre/index.ts'
import {
  followRendezVous,
  forgetEnvois,
  forgetRegulateurs,
  sweepSuivis,
  whenRegulateurForgot,
} from '../domains/regulation/index.ts'
import { followRepertoire, forgetPropositions } from '../domains/repertoire/index.ts'
import {
  closeDiffusions,
  closePastDemandes,
  eraseIdentites,
  forgetAppels,
  forgetDiffusions,
  forgetParcours,
  keepForAttente,
  layHorizon,
  sweepAttente,
  tellPlages,
  whenGrilleSent,
} from '../domains/soins-non-programmes/index.ts'
import { forgetReleveDrafts, whenUnmatched } from '../domains/tresorerie/index.ts'
import { newId } from '../kernel/ids.ts'
import { purgeAnswers } from './database/idempotence-store.ts'
import type { Listener, Listeners } from './jobs/listen.ts'
import type { TenantWork } from './jobs/tenant-work.ts'
import { cutJournal } from './journal/cut-journal.ts'
import { queueCourriel } from './mail/index.ts'
import { sayGrille, sayInvitation, sayPreuve, sayReset } from './mail/messages.ts'
import { announceRendezVous, cancelRendezVous, withdrawAbout } from './mail/rendez-vous.ts'
import { purgeCourriels } from './mail/sweep.ts'

/** Whatever changed of an activité, people are told what they do not know yet. */
const tellPeople: Listener = (ctx, { id }) => announceActivite(ctx, id)

/** An appointment of a regulator of the SAS: its platform is told. */
const tellSas: Listener = (ctx, { id }) => followRendezVous(ctx, id)

/** One line an event. */
export const listeners: Listeners = {
  'rendez-vous.reserve': [announceRendezVous, closeDiffusions, tellSas],
  'rendez-vous.deplace': [withdrawAbout, keepForAttente, tellSas],
  'rendez-vous.annule': [cancelRendezVous, keepForAttente, tellSas],
  'rendez-vous.marque': [tellSas],
  'demande.close': [closeDiffusions],
  'creneau.offert': [keepForAttente],
  'creneaux.liberes': [keepForAttente],
  'identite.effacee': [withdrawAbout],
  'document.efface': [removeErasedBytes],
  'activite.prevue': [tellPeople],
  'activite.changee': [tellPeople],
  'activite.invites': [tellPeople],
  'activite.annulee': [tellPeople],
  'activite.retablie': [tellPeople],
  'proposition-mt.refusee': [relayAfterRefusal],
  'scrutin.clos': [(ctx, { id }) => destroyUrnKey(ctx, id)],
}

/** What these write shows on screens that follow the room: they are told, as they are of what a route writes. */
export const heardAtDesk: ReadonlySet<string> = new Set([
  'rendez-vous.deplace',
  'rendez-vous.annule',
  'creneau.offert',
  'creneaux.liberes',
])

/** One line a work. */
export const tenantWorks: readonly TenantWork[] = [
  { nom: 'courriels.purger', queue: 'nuit', ou: 'partout', run: purgeCourriels },
  { nom: 'brouillons.oublier', queue: 'nuit', run: forgetDrafts },
  { nom: 'plans.oublier', queue: 'nuit', run: forgetPlanDrafts },
  { nom: 'releves.oublier', queue: 'nuit', run: forgetReleveDrafts },
  { nom: 'demandes-adhesion.oublier', queue: 'nuit', run: forgetDemandes },
  { nom: 'cotisations.relancer', queue: 'nuit', run: remindCotisations },
  { nom: 'valeurs.oublier', queue: 'nuit', run: forgetValeursDrafts },
  { nom: 'comparaison.publier', queue: 'nuit', run: publishComparaison },
  { nom: 'voeux-gardes.oublier', queue: 'nuit', run: forgetVoeuxGardes },
  { nom: 'identites.effacer', queue: 'nuit', run: eraseIdentites },
  { nom: 'parcours.oublier', queue: 'nuit', run: forgetParcours },
  { nom: 'appels.oublier', queue: 'nuit', run: forgetAppels },
  { nom: 'diffusions.oublier', queue: 'nuit', run: forgetDiffusions },
  { nom: 'demandes-mt.oublier', queue: 'nuit', run: forgetDemandesMt },
  { nom: 'listes-mt.oublier', queue: 'nuit', run: forgetListes },
  { nom: 'venues-mt.demander', queue: 'nuit', run: askWhetherSeen },
  { nom: 'activites.oublier', queue: 'nuit', run: forgetActivites },
  { nom: 'presences.oublier', queue: 'nuit', run: forgetPresences },
  // After those of presences, which take documents with them.
  { nom: 'documents.balayer', queue: 'nuit', run: sweepDocuments },
  { nom: 'fiches.oublier', queue: 'nuit', run: forgetFiches },
  { nom: 'representants.oublier', queue: 'nuit', run: forgetRepresentants },
  { nom: 'acces.oublier', queue: 'nuit', run: forgetAppartenances },
  // The silence of the ARS validates a projet without anybody writing.
  { nom: 'etapes.avancer', queue: 'nuit', run: advanceEtape },
  { nom: 'convocations.oublier', queue: 'nuit', run: forgetConvocations },
  { nom: 'seances.oublier', queue: 'nuit', run: forgetSeances },
  { nom: 'urnes.oublier', queue: 'nuit', run: sweepUrnKeys },
  { nom: 'liens.oublier', queue: 'nuit', ou: 'partout', run: forgetLiens },
  // After those above: people whom nothing holds any more.
  { nom: 'envois-sas.oublier', queue: 'nuit', run: forgetEnvois },
  { nom: 'regulateurs.oublier', queue: 'nuit', ou: 'installation', run: forgetRegulateurs },
  { nom: 'comptes.oublier', queue: 'nuit', ou: 'installation', run: forgetComptes },
  { nom: 'journal.couper', queue: 'nuit', ou: 'partout', run: cutJournal },
  { nom: 'propositions-repertoire.oublier', queue: 'nuit', run: forgetPropositions },
  { nom: 'interets.rappeler', queue: 'nuit', run: remindInterets },
  { nom: 'preuves.relancer', queue: 'nuit', run: remindPreuves },
  { nom: 'agendas.prolonger', queue: 'horizon', run: layHorizon },
  { nom: 'activites.rappeler', queue: 'plage', run: remindActivites },
  { nom: 'demandes.clore', queue: 'plage', run: closePastDemandes },
  { nom: 'diffusions.clore', queue: 'plage', run: closeDiffusions },
  { nom: 'attente.servir', queue: 'plage', run: sweepAttente },
  { nom: 'propositions-mt.passer', queue: 'plage', run: passPropositions },
  { nom: 'envois-sas.rattraper', queue: 'plage', run: sweepSuivis },
  { nom: 'plages.inscrire', queue: 'plage', run: tellPlages },
  // A load of the national directory is compared with each team soon after it.
  { nom: 'repertoire.comparer', queue: 'plage', run: followRepertoire },
  { nom: 'reponses.purger', queue: 'plage', ou: 'installation', run: purgeAnswers },
]

/** Rooms below the mail say what is to be sent; here it is queued. The key of a mail never holds the secret of its link. */
export const wireMail = (): void => {
  whenConvoked(convocationOf)
  whenPasswordForgotten(async (ctx, courriel, address) => {
    const expireLe = ctx.now.add({ hours: 24 })
    const cle = `mot-de-passe:${newId(ctx.now.epochMilliseconds)}`
    await queueCourriel(ctx, { cle, destinataire: courriel, expireLe, ...sayReset(address, expireLe, 'Europe/Paris') })
  })
  whenRegulateurForgot(async (ctx, courriel, address) => {
    const expireLe = ctx.now.add({ hours: 24 })
    const cle = `regulation:${newId(ctx.now.epochMilliseconds)}`
    await queueCourriel(ctx, { cle, destinataire: courriel, expireLe, ...sayReset(address, expireLe, 'Europe/Paris') })
  })
  whenInvited(async (ctx, courriel, address, expireLe) => {
    const cpts = await findCpts(ctx.tx, ctx.cptsId)
    const cle = `invitation:${newId(ctx.now.epochMilliseconds)}`
    const message = sayInvitation(address, expireLe, cpts?.zone ?? 'Europe/Paris', cpts?.nom ?? 'Maillage')
    await queueCourriel(ctx, { cle, destinataire: courriel, expireLe, ...message })
  })
  whenGrilleSent(async (ctx, sent) => {
    const cpts = await findCpts(ctx.tx, ctx.cptsId)
    const cle = `grille:${newId(ctx.now.epochMilliseconds)}`
    const { courriel, expireLe } = sent
    await queueCourriel(ctx, { cle, destinataire: courriel, expireLe, ...sayGrille(sent, cpts?.nom ?? 'Maillage') })
  })
  whenPreuveAsked(async (ctx, asked) => {
    const cpts = await findCpts(ctx.tx, ctx.cptsId)
    const cle = `preuve:${newId(ctx.now.epochMilliseconds)}`
    const { courriel, expireLe } = asked
    await queueCourriel(ctx, { cle, destinataire: courriel, expireLe, ...sayPreuve(asked, cpts?.nom ?? 'Maillage') })
  })
}

/** The calendar stands below these rooms: their days are brought to it. */
export const wireCalendrier = (): void => {
  bringEcheances('gouvernance', { permission: 'gouvernance.edit', read: readDatesEngagements })
}

/** The indicators stand below the contract, and the contract below the dialogue: each is told what the later one knows. */
export const wireContrat = (): void => {
  tellContrat({ readAnnees: readPeriodesContrat, readCibles: readCiblesDesLignes })
  tellAccords(readAccordsDeLignes)
}

/** The register of decisions stands below the rooms whose scales, dues and transfers rest on it. */
export const wireDecisions = (): void => {
  bringCitations('adhesion', citationsAdhesion)
  bringCitations('financement', citationsFinancement)
  bringCitations('indemnites', citationsIndemnites)
}

/** The bank stands below what its lines pay: each room says what becomes of its own when a statement is taken back. */
export const wireReleves = (): void => {
  whenUnmatched('versement', takeBackVersements)
  whenUnmatched('virement', keepVirements)
}
