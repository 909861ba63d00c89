/** The contract year of a large CPTS, signed acte by acte, for the bench and the test of speed. */
import { newId } from '../../kernel/ids.ts'
import { Temporal } from '../../kernel/time.ts'
import type { Ctx } from '../../server/actions/action.ts'
import { listProfessionnels } from '../communaute/index.ts'
import { projetActions } from '../projet/index.ts'
import { keepDocument, type SignedActe, signActe } from '../registre/index.ts'
import { sampleReunion } from '../registre/samples.ts'

/** A year of a CPTS of size 3. */
export const GRANDE_ANNEE = { actes: 1200, presences: 9000, membres: 400, pieces: 60 }

const GENRES = [
  ['reunion', 'parcours'],
  ['formation', 'qualite'],
  ['evenement-prevention', 'prevention'],
  ['concertation', 'parcours'],
  ['exercice', 'crise'],
  ['rencontre-partenaire', null],
] as const

const paper = (rank: number) => new TextEncoder().encode(`%PDF-1.4\nprogramme ${rank}\n${'x'.repeat(40_000)}\n%%EOF`)

const keepPaper = async (ctx: Ctx, rank: number): Promise<SignedActe['preuves']> => {
  const kept = await keepDocument(ctx, { nom: `programme-${rank}.pdf`, bytes: paper(rank), personnel: false })
  if (!kept.ok) throw new Error(kept.refusal.code)
  return [{ grade: 'externe', libelle: `Programme ${rank}`, nature: 'programme', empreinte: kept.value.empreinte }]
}

/** The members are there already; the contract was signed on `signature`, and the actes fall in its first year. */
export const signGrandeAnnee = async (ctx: Ctx, signature: string, sizes = GRANDE_ANNEE): Promise<void> => {
  const dates = { prevuLe: null, envoyeLe: null, recuLe: null, decideLe: signature, issue: null, motif: null, note: '' }
  const stage = { params: { cptsId: ctx.cptsId, etape: 'aci' as const }, body: dates }
  const noted = await projetActions.saveEtape.run(ctx, stage)
  if (!noted.ok) throw new Error(noted.refusal.code)
  const people = await listProfessionnels(ctx.tx, ctx.cptsId)
  const each = sizes.presences / sizes.actes
  let present = 0
  for (let rank = 0; rank < sizes.actes; rank++) {
    const [genre, mission] = GENRES[rank % GENRES.length]!
    const debut = Temporal.PlainDate.from(signature)
      .add({ days: (rank * 7) % 360 })
      .toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: '18:00' })
      .toInstant()
    const fin = debut.add({ hours: 2 })
    const upTo = Math.round((rank + 1) * each)
    const participants = Array.from({ length: upTo - present }, (_, place) => ({
      professionnelId: people[(present + place * 13) % people.length]!.id,
      nom: 'Camille Mesure',
      profession: 'infirmier',
      qualite: 'participant',
      grade: 'signee' as const,
      debut,
      fin,
    }))
    present = upTo
    const preuves = rank < sizes.pieces ? await keepPaper(ctx, rank) : []
    const titre = `Rencontre ${rank + 1} des professionnels du territoire`
    const faits = {}
    const acte = sampleReunion(newId(), { genre, mission, titre, debut, fin, participants, preuves, faits })
    const signed = await signActe(ctx, acte)
    if (!signed.ok) throw new Error(signed.refusal.code)
  }
}
