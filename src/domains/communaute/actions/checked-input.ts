/** What a person typed in a form, through the same checks as an import. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { LieuSaisi, ProfessionnelSaisi, StructureSaisie } from '../contract.ts'
import { type CommunauteRefusal, communauteRefusals } from '../refusals.ts'
import { checkCourriel } from '../rules/courriel.ts'
import { checkFiness, checkRpps, checkSiret } from '../rules/identifiers.ts'
import { isExercise } from '../rules/profession.ts'
import { checkTelephone } from '../rules/telephone.ts'
import { findStructureRow } from '../store/structure-store.ts'
import { findCommunes } from './communes.ts'

type Checked<T> = Result<T, CommunauteRefusal>
type Check = (text: string) => Result<string, CommunauteRefusal>

/** Null stays null, and an empty field is null. */
const optional = (check: Check, text: string | null): Checked<string | null> =>
  text === null || text === '' ? ok(null) : check(text)

/** Each field through its check; the first refusal names its field. */
const checkAll = <K extends string>(fields: Record<K, [Check, string | null]>): Checked<Record<K, string | null>> => {
  const values = {} as Record<K, string | null>
  for (const [name, [check, text]] of Object.entries(fields) as [K, [Check, string | null]][]) {
    const result = optional(check, text)
    if (!result.ok) {
      const { code, facts } = result.refusal
      // The sentence stands under its field, and in the answer as a whole.
      return refuse(code, { ...facts, champs: [{ champ: name, message: communauteRefusals[code].say(facts) }] })
    }
    values[name] = result.value
  }
  return ok(values)
}

export const checkContacts = (input: { telephone: string | null; courriel: string | null }) =>
  checkAll({ telephone: [checkTelephone, input.telephone], courriel: [checkCourriel, input.courriel] })

export const checkProfessionnel = (input: ProfessionnelSaisi) => {
  if (!isExercise(input.profession, input.specialite)) return refuse('profession-unknown')
  const checked = checkAll({
    rpps: [checkRpps, input.rpps],
    telephone: [checkTelephone, input.telephone],
    courriel: [checkCourriel, input.courriel],
  })
  if (!checked.ok) return checked
  const { titre, nom, prenom, profession, specialite, departPrevu } = input
  return ok({ titre, nom, prenom, profession, specialite, departPrevu, ...checked.value })
}

/** The point of a place: the one that was set, else the commune's, which is not precise. */
const locate = async (tx: Tx, input: { commune: string | null; point: { lon: number; lat: number } | null }) => {
  const commune = input.commune === null ? undefined : (await findCommunes(tx, [input.commune])).get(input.commune)
  if (input.commune !== null && !commune) return refuse('commune-unknown', { code: input.commune })
  const point =
    input.point ?? (commune?.lon != null && commune.lat != null ? { lon: commune.lon, lat: commune.lat } : null)
  return ok({ commune: input.commune, lon: point?.lon ?? null, lat: point?.lat ?? null, precise: input.point !== null })
}

/** A place in a structure takes the structure's address where it gives none of its own. */
export const checkLieu = async (tx: Tx, cptsId: string, input: LieuSaisi) => {
  const structure = input.structureId === null ? undefined : await findStructureRow(tx, cptsId, input.structureId)
  if (input.structureId !== null && !structure) return refuse('structure-unknown')
  const telephone = optional(checkTelephone, input.telephone)
  if (!telephone.ok) return telephone
  const own =
    structure && input.point === null && structure.lon !== null && structure.lat !== null
      ? { lon: structure.lon, lat: structure.lat }
      : input.point
  const place = await locate(tx, { commune: input.commune ?? structure?.commune ?? null, point: own })
  if (!place.ok) return place
  return ok({
    structureId: input.structureId,
    nom: input.nom || (structure?.nom ?? ''),
    adresse: input.adresse || (structure?.adresse ?? ''),
    codePostal: input.codePostal || (structure?.codePostal ?? ''),
    telephone: telephone.value,
    ...place.value,
  })
}

export const checkStructure = async (tx: Tx, input: StructureSaisie) => {
  const checked = checkAll({
    finess: [checkFiness, input.finess],
    siret: [checkSiret, input.siret],
    telephone: [checkTelephone, input.telephone],
    courriel: [checkCourriel, input.courriel],
  })
  if (!checked.ok) return checked
  // A structure keeps a point only when somebody set it: its places fall back on the commune by themselves.
  const place = await locate(tx, { commune: input.commune, point: input.point })
  if (!place.ok) return place
  const { nom, genre, adresse, codePostal, commune, point } = input
  return ok({
    nom,
    genre,
    adresse,
    codePostal,
    commune,
    lon: point?.lon ?? null,
    lat: point?.lat ?? null,
    ...checked.value,
  })
}
