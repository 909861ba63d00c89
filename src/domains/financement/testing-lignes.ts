/** For the tests of the lines of the variable part: a contract, an indicator of the registre, actes that make it. */
import { newId } from '../../kernel/ids.ts'
import { Temporal } from '../../kernel/time.ts'
import { type SignedActe, signActe } from '../registre/index.ts'
import type { LigneVue, MissionVariable } from './contract.ts'
import { NOUVEAU, openFinances } from './testing.ts'

export const DIX = {
  libelle: 'Créneaux signés',
  enonce: 'Nombre de réunions d’accès aux soins tenues dans l’année : de 2 à 4, soit + 2 (essai).',
  forme: 'paliers',
  sens: 'hausse',
  code: null as string | null,
  depart: 2,
  departLe: '2026-06-30',
  cible: 4,
  changement: { genre: 'nombre', valeur: 2 },
  paliers: [
    { seuil: 4, centimes: 2_000_000, nom: 'objectif' },
    { seuil: 3, centimes: 900_000, nom: '' },
    { seuil: 1, centimes: 100_000, nom: 'socle' },
  ],
  preuves: ['Feuilles d’émargement', 'Comptes rendus'],
  referents: [] as string[],
}
export const FAIT = {
  ...DIX,
  libelle: 'Annuaire tenu',
  enonce: 'L’annuaire des professionnels est tenu à jour (essai).',
  forme: 'fait',
  depart: null,
  departLe: null,
  cible: null,
  changement: null,
  paliers: [{ seuil: 7, centimes: 1_500_000, nom: '' }],
}

/** `reunion` is the builder of the registre, that a test may use. */
export const openLignes = async (reunion: (id: string, changes?: Partial<SignedActe>) => SignedActe) => {
  const at = await openFinances()
  await at.call('POST', '/contrats', NOUVEAU)
  /** The contract year of the clock of tests: from 1 July 2026. */
  const annee = (await at.year(3)).id
  const propre = async (): Promise<string> => {
    const body = {
      nom: 'Réunions d’accès aux soins (essai)',
      mission: 'acces',
      formule: {
        forme: 'nombre',
        de: { sur: 'actes', compte: 'actes', genres: ['reunion'], mission: 'acces', etayes: true },
      },
      sens: 'hausse',
      unite: 'réunions',
      source: 'Registre',
      frequence: 'continue',
      grade: 'signee',
      petitsNombres: 'aucun',
    }
    const made = await at.server.fetch(at.tresorerie, 'POST', `/api/v1/cpts/${at.cptsId}/indicateurs`, body)
    return ((await made.json()) as { code: string }).code
  }
  const sign = (day: string, changes: Partial<SignedActe> = {}) => {
    const debut = Temporal.Instant.from(`${day}T18:00:00Z`)
    const fin = debut.add({ minutes: 90 })
    const participants = reunion('').participants.map((one) => ({ ...one, debut, fin }))
    return at.inside(async (ctx) => {
      const signed = await signActe(
        ctx,
        reunion(newId(), { mission: 'acces', genre: 'reunion', debut, fin, participants, ...changes }),
      )
      if (!signed.ok) throw new Error(signed.refusal.code)
    })
  }
  const acces = async (query = ''): Promise<MissionVariable> =>
    (await at.call('GET', `/lignes${query}`)).body.annee.missions.find(
      (one: MissionVariable) => one.mission === 'acces',
    )
  const named = async (libelle: string): Promise<LigneVue> =>
    (await acces()).lignes.find((one) => one.libelle === libelle)!
  const variable = async () =>
    (await at.year(3)).lignes.find(({ poste, part }) => poste === 'acces' && part === 'variable')!
  const write = (body: object, mission = 'acces') => at.call('POST', `/annees/${annee}/lignes`, { ...body, mission })
  return { ...at, annee, propre, sign, acces, named, variable, write }
}
export type Lignes = Awaited<ReturnType<typeof openLignes>>
