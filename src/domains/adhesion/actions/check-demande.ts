/** What somebody typed to join, through the checks of the community: an RPPS has a form and a key, and tells nothing. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { checkContacts, checkFiness, checkProfessionnel } from '../../communaute/index.ts'
import type { DemandeSaisie } from '../contract.ts'
import type { AdhesionRefusal } from '../refusals.ts'

type Where = Pick<
  DemandeSaisie,
  'genre' | 'nom' | 'prenom' | 'fonction' | 'lieu' | 'adresse' | 'codePostal' | 'ville' | 'message'
>
export type DemandeVerifiee = Where & {
  titre: string | null
  profession: string | null
  specialite: string | null
  rpps: string | null
  structureNom: string | null
  structureGenre: string | null
  finess: string | null
  courriel: string
  telephone: string | null
}

export const checkDemande = (body: DemandeSaisie): Result<DemandeVerifiee, AdhesionRefusal> => {
  const { genre, nom, prenom, fonction, lieu, adresse, codePostal, ville, message } = body
  const where = { genre, nom, prenom, fonction, lieu, adresse, codePostal, ville, message }
  return genre === 'professionnel' ? professionnel(body, where) : structure(body, where)
}

const professionnel = (body: DemandeSaisie, where: Where): Result<DemandeVerifiee, AdhesionRefusal> => {
  if (body.profession === null) return refuse('profession-missing')
  const checked = checkProfessionnel({
    ...body,
    profession: body.profession,
    courriel: body.courriel,
    departPrevu: null,
  })
  if (!checked.ok) return checked
  const { titre, profession, specialite, rpps, courriel, telephone } = checked.value
  const none = { structureNom: null, structureGenre: null, finess: null }
  return ok({ ...where, ...none, titre, profession, specialite, rpps, courriel: courriel!, telephone })
}

const structure = (body: DemandeSaisie, where: Where): Result<DemandeVerifiee, AdhesionRefusal> => {
  const { structureNom, structureGenre, titre } = body
  if (structureNom === null || structureGenre === null) return refuse('structure-missing')
  const contacts = checkContacts(body)
  if (!contacts.ok) return contacts
  const finess = body.finess ? checkFiness(body.finess) : ok(null)
  if (!finess.ok) return finess
  const { courriel, telephone } = contacts.value
  const none = { profession: null, specialite: null, rpps: null }
  const own = { structureNom, structureGenre, titre, finess: finess.value }
  return ok({ ...where, ...none, ...own, courriel: courriel!, telephone })
}
