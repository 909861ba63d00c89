/** A year of membership in a CPTS, played through the real actions: the scale called, paid by the bank, requests that wait. */
import type { Output, Parsed, RouteLike } from '../../kernel/contract.ts'
import { mod97Key } from '../../kernel/mod97.ts'
import { createRandom } from '../../kernel/random.ts'
import { Temporal } from '../../kernel/time.ts'
import type { Action, Ctx } from '../../server/actions/action.ts'
import { acceptReleve, createCompteBancaire, startReleve } from '../tresorerie/index.ts'
import { callCampagne, remindCampagne } from './actions/appeler.ts'
import { issueAttestation } from './actions/attestation.ts'
import { readCampagne, saveCampagne } from './actions/campagnes.ts'
import { decideDemandes } from './actions/decide.ts'
import { matchCotisation, matchSures, readEncaissement } from './actions/encaissement.ts'
import { completeDemande, confirmDemande } from './actions/ma-demande.ts'
import { askAdhesion, USAGE_DEMANDE } from './actions/page.ts'
import { publishTexte, saveReglageAdhesion } from './actions/reglages.ts'
import type { AppelLu } from './contract.ts'
import { MONTANTS_MODELES, TEXTES_MODELES } from './samples.ts'
import { DEMANDES_EXEMPLES } from './samples-demandes.ts'
import { findDemandeByCourriel } from './store/demande-store.ts'
import { listTextesEnVigueur } from './store/reglage-store.ts'

export type Perform = <R extends RouteLike>(ctx: Ctx, action: Action<R, string>, input: Parsed<R>) => Promise<Output<R>>
type Story = {
  seed: number
  today: Temporal.PlainDate
  cpts: string
  mot: string
  signataire: string
  /** Who takes an attestation. */
  professionnelId: string
  /** What voted the dues, where it stands in the register of decisions. */
  decision: { id: string; phrase: string; priseLe: string } | null
  /** A number that no bank has: the account is plainly invented. */
  compte: number
}

const ZONE = 'Europe/Paris'
const at = (ctx: Ctx, day: Temporal.PlainDate, hour = '10:00'): Ctx => ({
  ...ctx,
  now: day.toZonedDateTime({ timeZone: ZONE, plainTime: hour }).toInstant(),
})
const earliest = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) < 0 ? a : b)
const latest = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) > 0 ? a : b)

/** Bank 99999 exists nowhere; the key is right, so that every check passes. */
const inventIban = (account: number): string => {
  const bban = `9999900001${String(account).padStart(11, '0')}97`
  return `FR${mod97Key('FR', bban)}${bban}`
}

/** The dues of the year that runs: called in its first months, or when the story begins if that is later. */
export const playAnnee = async (ctx: Ctx, perform: Perform, story: Story): Promise<void> => {
  const { cptsId } = ctx
  const { today } = story
  const annee = today.year
  const january = new Temporal.PlainDate(annee, 1, 15)
  const called = earliest(latest(january, today.subtract({ days: 200 })), today)
  const opening = at(ctx, called.subtract({ days: 1 }))
  const params = { cptsId }
  for (const body of TEXTES_MODELES) await perform(opening, publishTexte, { params, body })
  const page = { adresse: story.mot, ouverte: true, accueil: ACCUEIL, effet: 'instruction' as const }
  await perform(opening, saveReglageAdhesion, { params, body: { ...page, signataire: story.signataire } })
  const compte = { nom: story.cpts, iban: inventIban(story.compte) }
  const { id: compteBancaireId } = await perform(opening, createCompteBancaire, { params, body: compte })
  await perform(opening, saveCampagne, {
    params: { cptsId, annee },
    body: {
      decision: story.decision?.phrase ?? 'Assemblée générale ordinaire',
      decisionId: story.decision?.id ?? null,
      decideeLe: story.decision?.priseLe ?? called.subtract({ days: 20 }).toString(),
      echeance: called.add({ days: 75 }).toString(),
      compteBancaireId,
      relances: [30, 60],
      montants: MONTANTS_MODELES,
    },
  })
  await perform(at(ctx, called), callCampagne, { params: { cptsId, annee }, body: { envoyer: true } })
  await payAll(ctx, perform, { ...story, annee, called, compteBancaireId })
  await playDemandes(ctx, perform, story)
  const one = { cptsId, professionnelId: story.professionnelId }
  await perform(ctx, issueAttestation, { params: one, body: {} })
}

const ACCUEIL =
  'Médecins, infirmiers, pharmaciens, kinésithérapeutes, sages-femmes, structures\u00a0: la communauté réunit qui soigne sur le territoire, pour des soins sans rendez-vous, des parcours et de la prévention.'

type Year = Story & { annee: number; called: Temporal.PlainDate; compteBancaireId: string }

const bankLine = (day: Temporal.PlainDate, label: string, cents: number): string =>
  `${String(day.day).padStart(2, '0')}/${String(day.month).padStart(2, '0')}/${day.year};${label};${(cents / 100).toFixed(2).replace('.', ',')}`

const importStatement = async (ctx: Ctx, perform: Perform, compteBancaireId: string, file: string, lines: string[]) => {
  const params = { cptsId: ctx.cptsId }
  const contenu = Buffer.from(`\ufeffDate;Libellé;Montant\r\n${lines.join('\r\n')}\r\n`).toString('base64')
  const body = { compteBancaireId, fichier: file, contenu }
  const { id: releveId } = await perform(ctx, startReleve, { params, body })
  await perform(ctx, acceptReleve, { params: { ...params, releveId }, body: { lignes: 'toutes' } })
}

/** Most copied the reference; some wrote a name alone; a few have paid nothing yet. The last statement waits to be looked at. */
const payAll = async (ctx: Ctx, perform: Perform, year: Year): Promise<void> => {
  const { annee, called, today, compteBancaireId } = year
  const params = { cptsId: ctx.cptsId, annee }
  const random = createRandom(year.seed)
  const { lesAppels } = await perform(ctx, readCampagne, { params })
  const elapsed = called.until(today).days
  const due = lesAppels.filter((one) => one.duCentimes > one.payeCentimes)
  const paid: string[] = []
  const last: string[] = []
  for (const appel of due) {
    const draw = random()
    const day = called.add({ days: 1 + Math.floor(random() * Math.max(1, Math.min(60, elapsed - 8))) })
    if (draw < 0.8) paid.push(bankLine(earliest(day, today), labelOf(appel, true), appel.duCentimes))
    else if (draw < 0.86) paid.push(bankLine(earliest(day, today), labelOf(appel, false), appel.duCentimes))
    else if (draw < 0.89 && last.length < 4)
      last.push(bankLine(today.subtract({ days: 2 }), labelOf(appel, last.length % 2 === 0), appel.duCentimes))
  }
  const fees = bankLine(earliest(called.add({ days: 20 }), today), 'FRAIS DE TENUE DE COMPTE', -790)
  const first = earliest(called.add({ days: 65 }), today.subtract({ days: 3 }))
  const then = at(ctx, latest(first, called))
  await importStatement(then, perform, compteBancaireId, `releve-${annee}-1.csv`, [...paid, fees])
  await perform(then, matchSures, { params: { cptsId: ctx.cptsId }, body: {} })
  const { propositions } = await perform(then, readEncaissement, { params: { cptsId: ctx.cptsId } })
  for (const { ligneId, candidats } of propositions) {
    const [only] = candidats
    if (candidats.length !== 1 || only?.raison !== 'nom-et-montant') continue
    const parts = [{ appelCotisationId: only.appelId, centimes: only.centimes }]
    const body = { ligneReleveId: ligneId, parts, propose: true }
    await perform(then, matchCotisation, { params: { cptsId: ctx.cptsId }, body })
  }
  if (elapsed > 40) await perform(at(ctx, called.add({ days: 31 })), remindCampagne, { params, body: {} })
  const unknown = bankLine(today.subtract({ days: 3 }), 'VIR COMMUNE DON FORUM SANTE', 25_000)
  await importStatement(at(ctx, today, '08:00'), perform, compteBancaireId, `releve-${annee}-2.csv`, [...last, unknown])
}

const labelOf = (appel: AppelLu, hasReference: boolean): string => {
  const name = appel.nom.replace(/^Dr\s/, '').toUpperCase()
  return hasReference ? `VIR SEPA ${name} ${appel.reference}` : `VIR SEPA ${name} COTISATION`
}

/** Three requests: one that the bureau has to see, one of whom something is asked, one who answered. */
const playDemandes = async (ctx: Ctx, perform: Perform, { mot, today }: Story): Promise<void> => {
  const { cptsId } = ctx
  const textes = (await listTextesEnVigueur(ctx.tx, cptsId)).map(({ id }) => id)
  for (const { ilYa, suite, ...said } of DEMANDES_EXEMPLES) {
    const day = today.subtract({ days: ilYa })
    const asked = at(ctx, day, '20:15')
    await perform(asked, askAdhesion, { params: { adresse: mot }, body: { ...said, textes } })
    const row = await findDemandeByCourriel(ctx.tx, cptsId, said.courriel)
    const actor: Ctx['actor'] = {
      kind: 'lien',
      lienId: row.id,
      cptsId,
      usage: USAGE_DEMANDE,
      personneId: null,
      sujet: { demandeId: row.id },
    }
    await perform({ ...asked, actor }, confirmDemande, { params: { cptsId }, body: {} })
    if (!suite) continue
    const decided = day.add({ days: 1 })
    const demandes = [{ demandeAdhesionId: row.id, fiche: null }]
    const body = { demandes, issue: 'complement' as const, mot: suite.demande, jour: decided.toString() }
    await perform(at(ctx, decided, '19:00'), decideDemandes, { params: { cptsId }, body })
    if (!suite.reponse) continue
    const answered = { ...at(ctx, decided.add({ days: 1 }), '08:30'), actor }
    await perform(answered, completeDemande, { params: { cptsId }, body: { reponse: suite.reponse } })
  }
}
