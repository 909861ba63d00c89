/** People whom nobody is, who look for a médecin traitant, and what ten doctors take. Telephones that ARCEP keeps for fiction. */
import { pick, type Random } from '../../kernel/random.ts'
import type { CapaciteDite } from './contract.ts'
import { CRITERES, type Critere, type Raison, TRANCHES_AGE } from './rules/vocabulary.ts'

const PRENOMS = [
  'Pervenche',
  'Olivier',
  'Violette',
  'Florent',
  'Marguerite',
  'Basile',
  'Iris',
  'Aubin',
  'Hortense',
  'Marin',
  'Ondine',
  'Ambroise',
]
const NOMS = [
  'Exemple',
  'Modèle',
  'Spécimen',
  'Fictif',
  'Figurant',
  'Silhouette',
  'Croquis',
  'Esquisse',
  'Maquette',
  'Gabarit',
  'Ébauche',
  'Patron',
]

export const RAISONS_EXEMPLES: readonly Raison[] = ['complet', 'trop-loin', 'suivi-non-assure', 'absence']

export const LISTE_EXEMPLE = [
  'Nom;Prénom;Date de naissance;Commune;Téléphone;ALD;C2S;Médecin parti',
  'Prototype;Rose;1948;Sète;06 39 98 95 01;oui;non;oui',
  'Calque;Émile;1962;Frontignan;06 39 98 95 02;non;oui;non',
  'Canevas;Lucie;;Sète;06 39 98 95 03;non;non;non',
].join('\r\n')

const nothing: CapaciteDite = {
  parMois: 0,
  criteres: [],
  tranchesAge: [],
  communes: [],
  domicile: false,
  suspendueJusqu: null,
}
/** Some take anybody, some only whom they can follow, one rests. */
export const medecinsExemples = (communes: readonly string[]): CapaciteDite[] => [
  { ...nothing, parMois: 4, domicile: true },
  { ...nothing, parMois: 1 },
  { ...nothing, parMois: 1, criteres: ['ald', '70-plus'] },
  { ...nothing, parMois: 2, communes: communes.slice(0, 4) },
  { ...nothing, parMois: 1, tranchesAge: ['0-15', '16-29', '30-49'] },
  { ...nothing, parMois: 1, domicile: true, criteres: ['ne-se-deplace-pas', 'ald'] },
  { ...nothing, parMois: 4 },
  { ...nothing, parMois: 1, communes: communes.slice(2, 9) },
  { ...nothing, parMois: 1, criteres: ['grossesse', 'c2s'] },
  { ...nothing, parMois: 0 },
]

const HOW_MANY = 44
const DAYS = 108

export const demandesExemples = (random: Random, communes: readonly string[]) =>
  Array.from({ length: HOW_MANY }, (_, rank) => {
    const trancheAge = pick(random, TRANCHES_AGE)
    const mayBePregnant = trancheAge === '16-29' || trancheAge === '30-49'
    const criteres: Critere[] = CRITERES.filter(
      (code) => random() < (code === 'fin-de-suivi' ? 0.35 : 0.14) && (code !== 'grossesse' || mayBePregnant),
    )
    const demandeur = pick(random, ['patient', 'patient', 'patient', 'proche', 'ccas', 'pharmacie'] as const)
    return {
      ilYa: DAYS - Math.floor((rank * DAYS) / HOW_MANY) - 1,
      body: {
        demandeur,
        trancheAge,
        commune: pick(random, communes),
        criteres,
        consentement: true as const,
        identite: {
          nom: `${NOMS[rank % NOMS.length]!}`,
          prenom: `${PRENOMS[(rank * 5 + Math.floor(rank / 12)) % PRENOMS.length]!}`,
          anneeNaissance: 1930 + ((rank * 17) % 80),
          telephone: `06 39 98 ${String(10 + rank).padStart(2, '0')} ${String((rank * 7) % 100).padStart(2, '0')}`,
          courriel: null,
          tiersNom: demandeur === 'ccas' ? 'CCAS d’exemple' : null,
          tiersTelephone: null,
        },
      },
    }
  })
