/**
 * Tells the people who are expected what they do not know yet: that they are invited, that the meeting moved, that it no
 * longer takes place. It compares what is with what each was last told, so it may run as often as one likes.
 */

import { newId } from '../../../kernel/ids.ts'
import { fromDate, type Instant, Temporal } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { queueCourriel } from '../../../server/mail/index.ts'
import { listProfessionnels } from '../../communaute/index.ts'
import { createLien, linkAddress } from '../../comptes/index.ts'
import { type Annonce, type Convie, type Envoi, planEnvois, whatMatters } from '../rules/convocation.ts'
import { sayConvocation } from '../rules/invitation-words.ts'
import { type ActiviteRow, findActiviteRow, lockActivite } from '../store/activite-store.ts'
import { listConvocationRows, saveDite } from '../store/convocation-store.ts'
import { listInvites } from '../store/personnes-store.ts'
import { annonceOf, evenementOf, organisateurOf, reunionOf } from './reunion.ts'
import { type Methode, writeInvitation } from './write-ics.ts'

export const USAGE_CONVOCATION = 'convocation'
/** Signed links live sixty days at most; the reminder brings a new one for what is further away. */
const LINK_DAYS = 60

/** What a later room adds for one who is expected: its own link to answer by, what the convocation carries. */
export type Convocation = { lien: string; lignes: readonly string[] }
type Convoke = (ctx: Ctx, activiteId: string, inviteId: string, fin: Instant) => Promise<Convocation | null>
let convoke: Convoke = async () => null
/** The room that holds séances says what its convocations are; one at most. */
export const whenConvoked = (found: Convoke): void => {
  convoke = found
}

/** A link to answer, for as long as the answer is of use. */
export const openReponse = async (ctx: Ctx, activiteId: string, inviteId: string, fin: Instant): Promise<string> => {
  const hours = (fin.epochMilliseconds - ctx.now.epochMilliseconds) / 3_600_000
  const days = Math.min(LINK_DAYS, Math.max(1, Math.ceil(hours / 24)))
  const sujet = { activiteId, inviteId }
  const lien = await createLien(
    ctx.tx,
    { cptsId: ctx.cptsId, usage: USAGE_CONVOCATION, personneId: null, sujet, days },
    ctx.now,
  )
  return linkAddress(ctx.address, lien.token)
}

/** The same for a reminder: the link of the later room where there is one. */
export const openLien = async (ctx: Ctx, activiteId: string, inviteId: string, fin: Instant): Promise<string> =>
  (await convoke(ctx, activiteId, inviteId, fin))?.lien ?? openReponse(ctx, activiteId, inviteId, fin)

type Personne = {
  inviteId: string
  professionnelId: string | null
  nom: string
  courriel: string | null
  reponse: string | null
}
type Connue = Convie & { personne: Personne; annonce: Annonce | null; conviee: string }

const lower = (one: string | null) => one?.toLowerCase() ?? null

/** Of people of the team, the address stands in their fiche. */
const addressesOf = async (ctx: Ctx, invites: readonly { professionnelId: string | null }[]) =>
  invites.some(({ professionnelId }) => professionnelId)
    ? new Map((await listProfessionnels(ctx.tx, ctx.cptsId)).map(({ id, courriel }) => [id, courriel]))
    : new Map<string, string | null>()

/** Who is on the list, and who was told of it and is no longer. */
const gather = async (ctx: Ctx, activiteId: string): Promise<Connue[]> => {
  const invites = await listInvites(ctx.tx, ctx.cptsId, activiteId)
  const told = new Map((await listConvocationRows(ctx.tx, ctx.cptsId, activiteId)).map((row) => [row.inviteId, row]))
  const team = await addressesOf(ctx, invites)
  const here = invites.map(({ id, professionnelId, nom, reponse, ...invite }): Connue => {
    const row = told.get(id)
    const courriel = invite.courriel ?? (professionnelId ? (team.get(professionnelId) ?? null) : null)
    told.delete(id)
    // Somebody whose address changed never received what was told at the other one.
    const dit = row && lower(row.courriel) === lower(courriel) ? row : undefined
    return {
      inviteId: id,
      isInvite: true,
      hasCourriel: courriel !== null,
      dit: dit ? { sequence: dit.sequence, methode: dit.methode as Methode } : null,
      annonce: (dit?.annonce as Annonce | undefined) ?? null,
      conviee: row?.id ?? newId(ctx.now.epochMilliseconds),
      personne: { inviteId: id, professionnelId, nom, courriel, reponse },
    }
  })
  const gone = [...told.values()].map(
    (row): Connue => ({
      inviteId: row.inviteId,
      isInvite: false,
      hasCourriel: true,
      dit: { sequence: row.sequence, methode: row.methode as Methode },
      annonce: row.annonce as Annonce,
      conviee: row.id,
      personne: { ...row, inviteId: row.inviteId, reponse: null },
    }),
  )
  return [...here, ...gone]
}

/** How many mails were queued. */
export const announceActivite = async (ctx: Ctx, activiteId: string): Promise<number> => {
  // Two changes at once are told one after the other.
  if (!(await lockActivite(ctx.tx, ctx.cptsId, activiteId))) return 0
  const row = await findActiviteRow(ctx.tx, ctx.cptsId, activiteId)
  if (!row) return 0
  const people = await gather(ctx, activiteId)
  const state = {
    debut: row.debut.toISOString(),
    isPrevue: row.etat === 'prevu',
    isAnnulee: row.etat === 'annule',
    sequence: row.sequence,
  }
  const envois = planEnvois(state, people, ctx.now)
  if (envois.length === 0) return 0
  const reunion = await reunionOf(ctx, row)
  const organisateur = await organisateurOf(ctx, row)
  for (const envoi of envois) {
    const person = people.find(({ inviteId }) => inviteId === envoi.inviteId)
    if (person) await tell(ctx, row, { envoi, person, reunion, organisateur })
  }
  return envois.length
}

type Telling = {
  envoi: Envoi
  person: Connue
  reunion: Awaited<ReturnType<typeof reunionOf>>
  organisateur: Awaited<ReturnType<typeof organisateurOf>>
}

const tell = async (ctx: Ctx, row: ActiviteRow, { envoi, person, reunion, organisateur }: Telling): Promise<void> => {
  const { methode, raison } = envoi
  const { inviteId, professionnelId, nom, courriel, reponse } = person.personne
  if (!courriel) return
  const annonce = annonceOf(row)
  const fin = fromDate(row.fin)
  const own = methode === 'REQUEST' ? await convoke(ctx, row.id, inviteId, fin) : null
  const lien = methode === 'REQUEST' ? (own?.lien ?? (await openReponse(ctx, row.id, inviteId, fin))) : null
  const changements = person.annonce ? whatMatters(person.annonce, annonce) : []
  await queueCourriel(ctx, {
    cle: `convocation:${row.id}:${inviteId}:${row.sequence}:${methode}`,
    destinataire: courriel,
    ...sayConvocation(raison, reunion, { nom, lien, changements, lignes: own?.lignes ?? [] }),
    expireLe: Temporal.Instant.from(reunion.debut),
    calendrier: {
      methode,
      // Of two messages with the same SEQUENCE, calendars keep the later (RFC 5546, 2.1.5).
      contenu: writeInvitation(
        methode,
        { ...evenementOf(row), modifieLe: ctx.now },
        { organisateur, invite: { nom, courriel, reponse: reponse as 'oui' | 'non' | 'peut-etre' | null } },
      ),
    },
  })
  await saveDite(
    ctx.tx,
    ctx.cptsId,
    {
      id: person.conviee,
      activiteId: row.id,
      inviteId,
      professionnelId,
      nom,
      courriel,
      sequence: row.sequence,
      methode,
      annonce,
    },
    ctx.now,
  )
}
