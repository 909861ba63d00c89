import { ok, refuse } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import type { ActeWhole } from '../contract.ts'
import { registreContract } from '../contract.ts'
import { faitsInWords } from '../labels.ts'
import { participationKey } from '../rules/content.ts'
import { minutesOf } from '../rules/outputs.ts'
import { listNeighbours } from '../store/list-store.ts'
import { readWholeActes, type WholeActe } from '../store/read-store.ts'
import { sortiesOf } from './sorties.ts'
import { personalOf, readSummaries } from './view.ts'

/** How many actes the thread shows on each side. */
const AROUND = 5

const presencesOf = (whole: WholeActe): ActeWhole['presences'] =>
  whole.participations.map((one) => {
    const key = participationKey(one.rang)
    const personal = personalOf(whole, key)
    return {
      rang: one.rang,
      nom: personal?.nom ?? null,
      profession: personal?.profession ?? null,
      professionnelId: whole.contenus.find(({ cle }) => cle === key)?.professionnelId ?? null,
      qualite: one.qualite,
      debut: one.debut.toISOString(),
      fin: one.fin.toISOString(),
      minutes: minutesOf(one),
      grade: one.grade,
    }
  })

const maillonOf = ({ maillon, contenus }: WholeActe): ActeWhole['maillon'] => {
  if (!maillon) return null
  const engagements = Object.keys(maillon.engagements).length
  const { sequence, previous, hash, content } = maillon.link
  return {
    sequence,
    precedent: previous,
    empreinte: hash,
    contenu: content,
    engagements,
    effaces: engagements - contenus.length,
  }
}

export const readActe = defineAction(registreContract.readActe, {
  audit: 'registre.lire',
  run: async (ctx, { params }) => {
    const [whole] = await readWholeActes(ctx.tx, ctx.cptsId, [params.acteId])
    if (!whole) return refuse('acte-unknown')
    const around = await listNeighbours(ctx.tx, ctx.cptsId, whole.acte, AROUND)
    const voisins = await readSummaries(ctx.tx, ctx.cptsId, around)
    const own = voisins.find(({ id }) => id === params.acteId)
    if (!own) return refuse('acte-unknown')
    return ok({
      ...own,
      ecritLe: whole.acte.ecritLe.toISOString(),
      aDistance: whole.acte.aDistance,
      lieu: personalOf(whole, 'lieu')?.nom ?? null,
      note: personalOf(whole, 'note')?.texte ?? null,
      faits: faitsInWords(whole.acte.genre, whole.acte.faits),
      presences: presencesOf(whole),
      sorties: await sortiesOf(ctx, whole),
      maillon: maillonOf(whole),
      voisins,
    })
  },
})
