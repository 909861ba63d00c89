/** Where rooms meet without knowing each other: who listens to which event, what runs every night, which mails leave. */
import { forgetDrafts, forgetFiches } from '../domains/communaute/index.ts'
import {
  findCpts,
  forgetAppartenances,
  forgetComptes,
  forgetLiens,
  whenInvited,
  whenPasswordForgotten,
} from '../domains/comptes/index.ts'
import { forgetPresences } from '../domains/registre/index.ts'
import { closePastDemandes, eraseIdentites, layHorizon, tellPlages } from '../domains/soins-non-programmes/index.ts'
import { newId } from '../kernel/ids.ts'
import { purgeAnswers } from './database/idempotence-store.ts'
import type { Listeners } from './jobs/listen.ts'
import type { TenantWork } from './jobs/tenant-work.ts'
import { cutJournal } from './journal/cut-journal.ts'
import { queueCourriel } from './mail/index.ts'
import { sayInvitation, sayReset } from './mail/messages.ts'
import { announceRendezVous, cancelRendezVous, withdrawAbout } from './mail/rendez-vous.ts'
import { purgeCourriels } from './mail/sweep.ts'

/** One line an event. */
export const listeners: Listeners = {
  'rendez-vous.reserve': [announceRendezVous],
  'rendez-vous.deplace': [withdrawAbout],
  'rendez-vous.annule': [cancelRendezVous],
  'identite.effacee': [withdrawAbout],
}

/** One line a work. */
export const tenantWorks: readonly TenantWork[] = [
  { nom: 'courriels.purger', queue: 'nuit', ou: 'partout', run: purgeCourriels },
  { nom: 'brouillons.oublier', queue: 'nuit', run: forgetDrafts },
  { nom: 'identites.effacer', queue: 'nuit', run: eraseIdentites },
  { nom: 'presences.oublier', queue: 'nuit', run: forgetPresences },
  { nom: 'fiches.oublier', queue: 'nuit', run: forgetFiches },
  { nom: 'acces.oublier', queue: 'nuit', run: forgetAppartenances },
  { nom: 'liens.oublier', queue: 'nuit', ou: 'partout', run: forgetLiens },
  // After those above: people whom nothing holds any more.
  { nom: 'comptes.oublier', queue: 'nuit', ou: 'installation', run: forgetComptes },
  { nom: 'journal.couper', queue: 'nuit', ou: 'partout', run: cutJournal },
  { nom: 'agendas.prolonger', queue: 'horizon', run: layHorizon },
  { nom: 'demandes.clore', queue: 'plage', run: closePastDemandes },
  { nom: 'plages.inscrire', queue: 'plage', run: tellPlages },
  { nom: 'reponses.purger', queue: 'plage', ou: 'installation', run: purgeAnswers },
]

/** Rooms below the mail say what is to be sent; here it is queued. The key of a mail never holds the secret of its link. */
export const wireMail = (): void => {
  whenPasswordForgotten(async (ctx, courriel, address) => {
    const expireLe = ctx.now.add({ hours: 24 })
    const cle = `mot-de-passe:${newId(ctx.now.epochMilliseconds)}`
    await queueCourriel(ctx, { cle, destinataire: courriel, expireLe, ...sayReset(address, expireLe, 'Europe/Paris') })
  })
  whenInvited(async (ctx, courriel, address, expireLe) => {
    const cpts = await findCpts(ctx.tx, ctx.cptsId)
    const cle = `invitation:${newId(ctx.now.epochMilliseconds)}`
    const message = sayInvitation(address, expireLe, cpts?.zone ?? 'Europe/Paris', cpts?.nom ?? 'Maillage')
    await queueCourriel(ctx, { cle, destinataire: courriel, expireLe, ...message })
  })
}
