/** What governance asks of the CPTS today: statutes to record, mandates to renew. */
import { Temporal } from '../../../kernel/time.ts'
import { isRunning, type Mandat } from './electeurs.ts'

/** Our own notice: time to call a meeting and to find people. No text asks for it. */
const NOTICE_DAYS = 90

export type Devoir =
  | { code: 'statuts-a-enregistrer'; le: string }
  | { code: 'mandats-echus'; le: string; nombre: number; depuis: string }
  | { code: 'mandats-a-renouveler'; le: string; nombre: number }
  | { code: 'seance-a-convoquer'; le: string; seanceId: string; titre: string; enRetard: boolean }
  | { code: 'pv-a-signer'; le: string; seanceId: string; titre: string; signatures: number }
  | { code: 'convocation-a-repondre'; le: string; seanceId: string; titre: string }
  | { code: 'vote-ouvert'; le: string; seanceId: string; titre: string; nombre: number }

export const echeancesOf = (
  known: { statuts: boolean; mandats: readonly Pick<Mandat, 'debut' | 'echeance' | 'fin'>[] },
  today: string,
): Devoir[] => {
  if (!known.statuts) return [{ code: 'statuts-a-enregistrer', le: today }]
  const limit = Temporal.PlainDate.from(today).add({ days: NOTICE_DAYS }).toString()
  const terms = known.mandats
    .filter((one) => isRunning(one, today))
    .flatMap(({ echeance }) => echeance ?? [])
    .toSorted()
  const late = terms.filter((term) => term <= today)
  const near = terms.filter((term) => term > today && term <= limit)
  return [
    ...(late.length > 0 ? [{ code: 'mandats-echus' as const, le: today, nombre: late.length, depuis: late[0]! }] : []),
    ...(near.length > 0 ? [{ code: 'mandats-a-renouveler' as const, le: near[0]!, nombre: near.length }] : []),
  ]
}

export type SeanceConnue = {
  id: string
  titre: string
  etat: string
  jour: string
  /** Days of notice that the statutes ask. */
  delai: number
  signatures: number
}

/** Two weeks before the last day: time to write the agenda. Our own notice. */
const CALL_DAYS = 14

/** Séances to call before the last day of the statutes, minutes to sign. */
export const echeancesDesSeances = (seances: readonly SeanceConnue[], today: string): Devoir[] =>
  seances.flatMap(({ id: seanceId, titre, etat, jour, delai, signatures }): Devoir[] => {
    if (etat === 'close') return [{ code: 'pv-a-signer', le: today, seanceId, titre, signatures }]
    if (etat !== 'preparation' || jour < today) return []
    const last = Temporal.PlainDate.from(jour).subtract({ days: delai })
    if (last.subtract({ days: CALL_DAYS }).toString() > today) return []
    const enRetard = last.toString() < today
    return [{ code: 'seance-a-convoquer', le: enRetard ? today : last.toString(), seanceId, titre, enRetard }]
  })

/** A séance where somebody is expected, and what they have not done yet. */
export type Attendu = { seanceId: string; titre: string; jour: string; repondu: boolean; votes: number }

/** A vote that is open comes first; an answer is asked until the day itself. */
export const echeancesDuMembre = (attendus: readonly Attendu[], today: string): Devoir[] =>
  attendus.flatMap(({ seanceId, titre, jour, repondu, votes }): Devoir[] => {
    if (votes > 0) return [{ code: 'vote-ouvert', le: today, seanceId, titre, nombre: votes }]
    return repondu || jour < today ? [] : [{ code: 'convocation-a-repondre', le: jour, seanceId, titre }]
  })
