/** What an approver should know of the payee: shown, never hidden, and kept with the approval. */
import { count } from '../../../kernel/french.ts'
import { civilDate } from '../../../kernel/time.ts'
import { listInteretsLies, listMandats } from '../../gouvernance/index.ts'
import type { SommeRow } from '../store/somme-store.ts'
import { type Place, readPlace } from './moi.ts'

export const readConflits = async (place: Place, row: SommeRow): Promise<string[]> => {
  if (!row.professionnelId) return []
  const { zone } = await readPlace(place)
  const jour = civilDate(place.now, zone).toString()
  const mandats = (await listMandats(place.tx, place.cptsId, jour)).filter(
    (one) => one.professionnelId === row.professionnelId,
  )
  return mandats.map(({ fonction }) => `La personne payée a un mandat dans la CPTS (${fonction.replaceAll('-', ' ')}).`)
}

/** What is kept with the approval: how many declared interests it touched, never whose. */
export const readConflitsGardes = async (place: Place, row: SommeRow): Promise<string> => {
  const said = await readConflits(place, row)
  if (row.genre === 'facture' || row.genre === 'frais') {
    const { today } = await readPlace(place)
    const mots = `${row.beneficiaire} ${row.objet}`
    const touched = (await listInteretsLies(place.tx, place.cptsId, { jour: today, mots })).length
    if (touched > 0)
      said.push(`${count(touched, 'intérêt déclaré touchait', 'intérêts déclarés touchaient')} cette somme.`)
  }
  return said.join(' ').slice(0, 500)
}
