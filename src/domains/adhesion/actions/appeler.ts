/** Calls of dues: one a member and a year, with its reference; the mails that carry them; the reminders. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { civilDate, fromDate, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { queueCourriels } from '../../../server/mail/index.ts'
import { listCotisationsOf } from '../../communaute/index.ts'
import { createLiens, linkAddress } from '../../comptes/index.ts'
import { formatIban, formatReference, makeReference, readIbanToPay } from '../../tresorerie/index.ts'
import { adhesionContract } from '../contract.ts'
import { corpsReference, departOf, relanceDue, resteOf } from '../rules/appel.ts'
import { type AppelDit, sayAppel, sayRelance } from '../rules/courriels.ts'
import { type Montant, montantOf } from '../rules/montant.ts'
import * as store from '../store/campagne-store.ts'
import { plusDays, readPlace } from './place.ts'
import { keyOf, type Membre, readRedevables } from './redevables.ts'

export const USAGE_ADHERENT = 'adherent'
const LINK_DAYS = 60
/** A call is of use until its year is well over; a reminder, until the next one. */
const CALL_DAYS = 60
const REMINDER_DAYS = 15

type Who = { professionnelId: string } | { structureId: string }

/** The links of members to their own adhésion, in their order. */
const openAll = async ({ tx, cptsId, now, address }: Ctx, sujets: readonly Who[]): Promise<string[]> => {
  const liens = sujets.map((sujet) => ({
    cptsId,
    usage: USAGE_ADHERENT,
    personneId: null,
    sujet: { ...sujet },
    days: LINK_DAYS,
  }))
  return (await createLiens(tx, liens, now)).map(({ token }) => linkAddress(address, token))
}
export const openMonAdhesion = async (ctx: Ctx, sujet: Who): Promise<string> => (await openAll(ctx, [sujet]))[0]!

/** Calls for these members, in their order; those that the scale does not know are left out. */
const writeAppels = async (ctx: Ctx, annee: number, membres: readonly Membre[]): Promise<store.AppelRow[]> => {
  const { tx, cptsId, now } = ctx
  const montants = (await store.listMontantRows(tx, cptsId, annee)) as Montant[]
  const paid = new Map((await listCotisationsOf(tx, cptsId, annee)).map((row) => [row.professionnelId, row]))
  let numero = await store.lastNumero(tx, cptsId, annee)
  const creeLe = toDate(now)
  const rows = membres.flatMap((membre) => {
    const montant = montantOf(montants, membre)
    if (!montant) return []
    numero++
    const before = membre.professionnelId ? paid.get(membre.professionnelId) : undefined
    const reprise = Math.min(before?.payeCentimes ?? 0, montant.centimes)
    return [
      {
        reprise: reprise > 0 ? { centimes: reprise, le: before!.payeLe! } : null,
        row: {
          cptsId,
          id: newId(now.epochMilliseconds),
          annee,
          numero,
          reference: makeReference(corpsReference(annee, numero)),
          professionnelId: membre.professionnelId,
          structureId: membre.structureId,
          libelle: montant.libelle,
          duCentimes: montant.centimes,
          creeLe,
        },
      },
    ]
  })
  await store.insertAppels(
    tx,
    rows.map(({ row }) => row),
  )
  // What the fiche said was paid before the call is a payment of the call.
  await store.insertReglements(
    tx,
    rows.flatMap(({ row, reprise }) =>
      reprise
        ? [
            {
              ...reprise,
              cptsId,
              id: newId(now.epochMilliseconds),
              appelId: row.id,
              moyen: 'reprise',
              note: 'Noté sur la fiche avant l’appel',
              creeLe,
            },
          ]
        : [],
    ),
  )
  const written = new Set(rows.map(({ row }) => row.id))
  return (await store.listAppelRows(tx, cptsId, { annee })).filter(({ id }) => written.has(id))
}

type Letter = { campagne: store.CampagneRow; cpts: string; paiement: AppelDit['paiement'] }

const readLetter = async ({ tx, cptsId }: Ctx, campagne: store.CampagneRow, cpts: string): Promise<Letter> => {
  const compte = campagne.compteId ? await readIbanToPay(tx, cptsId, campagne.compteId) : null
  return { campagne, cpts, paiement: compte && { ...compte, iban: formatIban(compte.iban) } }
}

const appelDit = (appel: store.AppelRow, { campagne, paiement }: Letter): AppelDit => ({
  annee: appel.annee,
  centimes: resteOf(appel),
  reference: formatReference(appel.reference),
  echeance: campagne.echeance,
  decision: campagne.decision,
  decideeLe: campagne.decideeLe,
  paiement,
})

export const sayAppelOf = async (ctx: Ctx, appel: store.AppelRow): Promise<AppelDit> => {
  const campagne = (await store.findCampagne(ctx.tx, ctx.cptsId, appel.annee))!
  return appelDit(appel, await readLetter(ctx, campagne, ''))
}

const subjectOf = (membre: Membre): Who =>
  membre.professionnelId ? { professionnelId: membre.professionnelId } : { structureId: membre.structureId! }

type Lettre = { appel: store.AppelRow; membre: Membre }
type Written = { cle: string; sujet: string; corps: string; days: number }

/** One after the other, a little apart. How many were queued. */
const sendLetters = async (
  ctx: Ctx,
  lettres: readonly Lettre[],
  write: (one: Lettre, lien: string) => Written,
): Promise<number> => {
  const liens = await openAll(
    ctx,
    lettres.map(({ membre }) => subjectOf(membre)),
  )
  return queueCourriels(
    ctx,
    lettres.map((one, rank) => {
      const { days, ...written } = write(one, liens[rank]!)
      return {
        ...written,
        destinataire: one.membre.courriel!,
        aPartirDe: ctx.now.add({ seconds: departOf(rank) }),
        expireLe: plusDays(ctx.now, days),
      }
    }),
  )
}

/** To those who owe something and have an address. Gives how many. */
const sendCalls = async (ctx: Ctx, letter: Letter, all: readonly Lettre[]): Promise<number> => {
  const lettres = all.filter(({ appel, membre }) => membre.courriel && resteOf(appel) > 0)
  const sent = await sendLetters(ctx, lettres, ({ appel, membre }, lien) => ({
    cle: `cotisation:${appel.id}:appel:${ctx.now.epochMilliseconds}`,
    ...sayAppel(letter.cpts, membre.salut, appelDit(appel, letter), lien),
    days: CALL_DAYS,
  }))
  const ids = lettres.map(({ appel }) => appel.id)
  await store.markAppeles(ctx.tx, ctx.cptsId, ids, toDate(ctx.now))
  return sent
}

export const callCampagne = defineAction(adhesionContract.callCampagne, {
  audit: 'campagne.appeler',
  bulk: 'writes',
  constraints: { appel_numero: 'campagne-being-called', appel_professionnel: 'campagne-being-called' },
  run: async (ctx, { params: { annee }, body }) => {
    const { tx, cptsId } = ctx
    const campagne = await store.findCampagne(tx, cptsId, annee, true)
    if (!campagne) return refuse('campagne-unknown')
    if (campagne.closeLe) return refuse('campagne-is-closed')
    const { cpts, today } = await readPlace(ctx)
    const membres = await readRedevables(ctx, today)
    const called = new Set((await store.listAppelRows(tx, cptsId, { annee })).map(keyOf))
    const missing = [...membres.values()].filter((one) => one.depuis !== null && !called.has(keyOf(one)))
    const appels = await writeAppels(ctx, annee, missing)
    if (!campagne.ouverteLe) await store.updateCampagne(tx, cptsId, annee, { ouverteLe: toDate(ctx.now) })
    const letters = appels.map((appel) => ({ appel, membre: membres.get(keyOf(appel))! }))
    const letter = await readLetter(ctx, campagne, cpts)
    const envoyes = body.envoyer ? await sendCalls(ctx, letter, letters) : 0
    return ok({ appeles: appels.length, dispenses: appels.filter((one) => one.duCentimes === 0).length, envoyes })
  },
})

/** Of somebody who becomes a member while a campaign is open; null when none is, or when the scale does not know them. */
export const callOne = async (ctx: Ctx, who: Who): Promise<store.AppelRow | null> => {
  const { today } = await readPlace(ctx)
  const annee = Number(today.slice(0, 4))
  const campagne = await store.findCampagne(ctx.tx, ctx.cptsId, annee, true)
  if (!campagne?.ouverteLe || campagne.closeLe) return null
  const [known] = await store.listAppelRows(ctx.tx, ctx.cptsId, { annee, ...who })
  if (known) return known
  const membre = (await readRedevables(ctx, today)).get(Object.values(who)[0]!)
  if (!membre) return null
  const [appel] = await writeAppels(ctx, annee, [membre])
  if (!appel) return null
  await store.markAppeles(ctx.tx, ctx.cptsId, [appel.id], toDate(ctx.now))
  return appel
}

export const sendAppel = defineAction(adhesionContract.sendAppel, {
  audit: 'cotisation.envoyer',
  run: async (ctx, { params }) => {
    const appel = await store.findAppel(ctx.tx, ctx.cptsId, params.appelCotisationId)
    if (!appel) return refuse('appel-unknown')
    if (resteOf(appel) <= 0) return refuse('appel-is-paid')
    const { cpts, today } = await readPlace(ctx)
    const membre = (await readRedevables(ctx, today)).get(keyOf(appel))
    if (!membre?.courriel) return refuse('member-has-no-address')
    const campagne = (await store.findCampagne(ctx.tx, ctx.cptsId, appel.annee))!
    await sendCalls(ctx, await readLetter(ctx, campagne, cpts), [{ appel, membre }])
    return ok({ ok: true as const })
  },
})

/** `wanted`: on the days that the campaign chose, or now to all who have not paid. */
const remind = async (ctx: Ctx, campagne: store.CampagneRow, wanted: 'due' | 'all'): Promise<number> => {
  const { tx, cptsId } = ctx
  const { cpts, zone, today } = await readPlace(ctx)
  const late = (await store.listAppelRows(tx, cptsId, { annee: campagne.annee })).flatMap((appel) => {
    const appeleLe = appel.appeleLe && civilDate(fromDate(appel.appeleLe), zone).toString()
    const due = relanceDue({ ...appel, appeleLe }, campagne.relances, today)
    const rank = wanted === 'all' && appeleLe && resteOf(appel) > 0 ? appel.relances + 1 : due
    return rank === null ? [] : [{ appel, rank }]
  })
  if (late.length === 0) return 0
  const membres = await readRedevables(ctx, today)
  const letter = await readLetter(ctx, campagne, cpts)
  const lettres = late.flatMap(({ appel, rank }) => {
    const membre = membres.get(keyOf(appel))
    // Who left is no longer asked by mail.
    return membre?.courriel && membre.depuis !== null ? [{ appel, membre, rank }] : []
  })
  const ranks = new Map(lettres.map(({ appel, rank }) => [appel.id, rank]))
  const sent = await sendLetters(ctx, lettres, ({ appel, membre }, lien) => ({
    cle: `cotisation:${appel.id}:relance-${ranks.get(appel.id)}`,
    ...sayRelance(cpts, membre.salut, { ...appelDit(appel, letter), paye: appel.payeCentimes }, lien),
    days: REMINDER_DAYS,
  }))
  const marks = [...ranks].map(([id, relances]) => ({ id, relances }))
  await store.markRelances(tx, cptsId, marks, toDate(ctx.now))
  return sent
}

export const remindCampagne = defineAction(adhesionContract.remindCampagne, {
  audit: 'campagne.relancer',
  bulk: 'writes',
  run: async (ctx, { params: { annee } }) => {
    const campagne = await store.findCampagne(ctx.tx, ctx.cptsId, annee, true)
    if (!campagne) return refuse('campagne-unknown')
    if (campagne.closeLe) return refuse('campagne-is-closed')
    return ok({ envoyes: await remind(ctx, campagne, 'all') })
  },
})

/** The night's work: reminders of the campaigns that are open, on their days. */
export const remindCotisations = async (ctx: Ctx): Promise<void> => {
  for (const { annee, ouverteLe, closeLe } of await store.listCampagneRows(ctx.tx, ctx.cptsId)) {
    if (!ouverteLe || closeLe) continue
    const campagne = await store.findCampagne(ctx.tx, ctx.cptsId, annee, true)
    if (campagne) await remind(ctx, campagne, 'due')
  }
}
