/** One line of a list, read: a request, or what is wrong with it, field by field. */
import { type Champ, CRITERES_DE_CHAMP, readAnnee, readJour, readOuiNon, trancheOf } from './champs.ts'
import type { Critere, TrancheAge } from './vocabulary.ts'

export type Faute = { champ: Champ; message: string }
export type LigneLue = {
  nom: string
  prenom: string
  anneeNaissance: number | null
  trancheAge: TrancheAge
  telephone: string | null
  courriel: string | null
  /** As it was written; places are found for all lines at once. */
  commune: string
  criteres: Critere[]
  /** The day of the request; null: today. */
  deposee: string | null
}
type Read = { ligne: LigneLue | null; fautes: Faute[]; brut: string }

export const lireLigne = (
  cellules: readonly string[],
  correspondance: readonly (Champ | null)[],
  today: string,
): Read => {
  const cell = (champ: Champ): string => {
    const index = correspondance.indexOf(champ)
    return index < 0 ? '' : (cellules[index] ?? '').trim()
  }
  const fautes: Faute[] = []
  const fault = (champ: Champ, message: string) => fautes.push({ champ, message })
  const nom = cell('nom').slice(0, 80)
  const prenom = cell('prenom').slice(0, 80)
  if (nom === '') fault('nom', 'il manque')
  if (prenom === '') fault('prenom', 'il manque')
  const birth = cell('naissance')
  const year = readAnnee(birth)
  const thisYear = Number(today.slice(0, 4))
  if (birth !== '' && (year === undefined || year > thisYear))
    fault('naissance', `«\u00a0${birth.slice(0, 30)}\u00a0» n’est pas une date`)
  const told = cell('age').replace(/\s*ans?$/i, '')
  const age = /^\d{1,3}$/.test(told) ? Number(told) : year === undefined ? undefined : thisYear - year
  const trancheAge = age === undefined ? undefined : trancheOf(age)
  if (trancheAge === undefined && !fautes.some(({ champ }) => champ === 'naissance'))
    fault(birth === '' && told !== '' ? 'age' : 'naissance', 'l’âge ne se lit pas')
  const [telephone, courriel] = [cell('telephone'), cell('courriel')]
  if (telephone === '' && courriel === '') fault('telephone', 'il faut un téléphone ou un courriel')
  const commune = cell('commune')
  if (commune === '') fault('commune', 'elle manque')
  const criteres: Critere[] = []
  for (const [champ, critere] of CRITERES_DE_CHAMP) {
    const answer = readOuiNon(cell(champ))
    if (answer === undefined) fault(champ, 'écrivez oui ou non')
    else if (answer) criteres.push(critere)
  }
  const day = cell('deposee')
  const deposee = day === '' ? null : (readJour(day) ?? null)
  if (day !== '' && (deposee === null || deposee > today))
    fault('deposee', `«\u00a0${day.slice(0, 30)}\u00a0» n’est pas un jour passé`)
  const brut = `${prenom} ${nom}`.trim() || cellules.join(' ').slice(0, 60)
  if (fautes.length > 0 || trancheAge === undefined) return { ligne: null, fautes, brut }
  const read = {
    nom,
    prenom,
    anneeNaissance: year ?? null,
    trancheAge,
    telephone: telephone || null,
    courriel: courriel || null,
    commune,
    criteres,
    deposee,
  }
  return { ligne: read, fautes, brut }
}
