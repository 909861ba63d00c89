/** From rows to what the contract shows. */
import type { Tx } from '../../../server/database/connect.ts'
import type { ActeSummary } from '../contract.ts'
import { resumeOf } from '../labels.ts'
import type { Genre, Mission } from '../rules/acte.ts'
import { participationKey } from '../rules/content.ts'
import { totalMinutes, weakestGrade } from '../rules/outputs.ts'
import { type Cited, findCorrections, findNumeros } from '../store/list-store.ts'
import { readWholeActes, type WholeActe } from '../store/read-store.ts'

type Personal = { nom?: string; profession?: string; texte?: string }

export const personalOf = (whole: WholeActe, cle: string): Personal | null => {
  const found = whole.contenus.find((one) => one.cle === cle)
  return found ? (found.contenu as Personal) : null
}

export const namesOf = (whole: WholeActe): (string | null)[] =>
  whole.participations.map(({ rang }) => personalOf(whole, participationKey(rang))?.nom ?? null)

export const isAnnulled = ({ acte }: WholeActe): boolean => acte.raison === 'annulation'

type Threads = { corrections: Map<string, Cited>; numeros: Map<string, number> }

export const summaryOf = (whole: WholeActe, { corrections, numeros }: Threads): ActeSummary => {
  const { acte, participations, maillon } = whole
  return {
    id: acte.id,
    numero: maillon?.link.sequence ?? null,
    genre: acte.genre as Genre,
    mission: acte.mission as Mission | null,
    titre: acte.titre,
    resume: resumeOf(acte.genre, acte.faits),
    debut: acte.debut.toISOString(),
    fin: acte.fin.toISOString(),
    zone: acte.zone,
    communeNom: acte.communeNom,
    personnes: namesOf(whole),
    minutes: totalMinutes(participations, isAnnulled(whole)),
    grade: weakestGrade(participations),
    corrige: acte.corrige ? { id: acte.corrige, numero: numeros.get(acte.corrige) ?? null } : null,
    raison: acte.raison,
    corrigePar: corrections.get(acte.id) ?? null,
    trouve: [],
  }
}

/** Summaries in the order of the ids. */
export const readSummaries = async (tx: Tx, cptsId: string, ids: readonly string[]): Promise<ActeSummary[]> => {
  const wholes = await readWholeActes(tx, cptsId, ids)
  const corrections = await findCorrections(tx, cptsId, ids)
  const cited = wholes.flatMap(({ acte }) => (acte.corrige ? [acte.corrige] : []))
  const numeros = await findNumeros(tx, cptsId, cited)
  return wholes.map((whole) => summaryOf(whole, { corrections, numeros }))
}
