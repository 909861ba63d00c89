/** What the SAS finds, ready to be told in its words: slots in order, with their places, professionals and CPTS. */
import type { Db, Tx } from '../../../server/database/connect.ts'
import { checkTelephone } from '../../communaute/index.ts'
import {
  type AgendaSas,
  type CptsSas,
  type CreneauSas,
  type Flux,
  type LieuSas,
  lieuOf,
  showToSas,
  type Vu,
} from '../rules/sas.ts'
import type { RaisonSas } from '../rules/sas-raisons.ts'
import { type FenetreSas, type LigneCreneau, type LignesSas, readLignesSas } from '../store/sas-store.ts'

export type CreneauVu = { slot: CreneauSas; agenda: AgendaSas } & Vu
export type VueSas = {
  creneaux: CreneauVu[]
  /** Found, and not shown. */
  ecartes: ReadonlyMap<string, RaisonSas>
  cpts: ReadonlyMap<string, CptsSas>
}

/** Numbers that the SAS accepts: mainland and overseas départements, in nine digits after the country code. */
const PHONE = /^\+(33|262|590|594|596)\d{9}$/
export const phoneOf = (text: string | null): string | null => {
  const read = text === null ? null : checkTelephone(text)
  return read?.ok && PHONE.test(read.value) ? read.value : null
}

/** A shared slot stands once, with each CPTS that sees it: its lines follow each other. */
const gather = (lines: readonly LigneCreneau[]): [agendaId: string, CreneauSas & { cpts: string[] }][] => {
  const slots: [string, CreneauSas & { cpts: string[] }][] = []
  let last: (CreneauSas & { cpts: string[] }) | undefined
  for (const { agendaId, cpts, ...line } of lines) {
    if (last?.id === line.id) last.cpts.push(cpts)
    else {
      last = { ...line, cpts: [cpts] }
      slots.push([agendaId, last])
    }
  }
  return slots
}

const readAround = ({ agendas, lieux, cpts }: LignesSas) => ({
  agendas: new Map(
    agendas.map(([id, personneId, rpps, nom, prenom, specialite, zone, lieuId]): [string, AgendaSas] => [
      id,
      { id, personneId, rpps, nom, prenom, specialite, zone, lieuId },
    ]),
  ),
  lieux: Map.groupBy(
    lieux.map(([id, agendaId, adresse, codePostal, ville, telephone, identifiant]): LieuSas => {
      return { id, agendaId, adresse, codePostal, ville, telephone: phoneOf(telephone), identifiant }
    }),
    ({ agendaId }) => agendaId,
  ),
  cpts: new Map(
    cpts.map(([id, nom, finess, telephone]): [string, CptsSas] => [
      id,
      { id, nom, finess, telephone: phoneOf(telephone) },
    ]),
  ),
})

export const searchForSas = async (db: Db | Tx, fenetre: FenetreSas, flux: Flux, now: number): Promise<VueSas> => {
  const lines = await readLignesSas(db, fenetre)
  const { agendas, lieux, cpts } = readAround(lines)
  const creneaux: CreneauVu[] = []
  const ecartes = new Map<string, RaisonSas>()
  for (const [agendaId, slot] of gather(lines.creneaux)) {
    const agenda = agendas.get(agendaId)
    if (!agenda) continue
    const lieu = lieuOf(slot, agenda, lieux.get(agendaId) ?? [])
    const shown = showToSas(slot, { lieu, cpts, now, flux })
    if (shown.vu) creneaux.push({ slot, agenda, ...shown })
    else ecartes.set(slot.id, shown.raison)
  }
  return { creneaux, ecartes, cpts }
}
