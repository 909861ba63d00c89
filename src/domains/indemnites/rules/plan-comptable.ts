/**
 * Accounts proposed for what this room writes. The associative chart (règlement ANC n° 2018-06) was not read: each number
 * is « à vérifier », shown as such, and the CPTS or its accountant puts its own in its place.
 */
import type { Statut } from '../../../referentials/provenance.ts'

export const USAGES = ['indemnite', 'remuneration', 'frais', 'facture', 'tiers', 'fournisseur', 'banque'] as const
export type Usage = (typeof USAGES)[number]
export type Compte = { numero: string; libelle: string; statut: Statut }

export const COMPTES_PROPOSES: Record<Usage, Compte> = {
  indemnite: { numero: '6284', libelle: 'Indemnités pour perte de revenus', statut: 'a-verifier' },
  remuneration: { numero: '6226', libelle: 'Rémunérations des missions', statut: 'a-verifier' },
  frais: { numero: '6251', libelle: 'Frais remboursés', statut: 'a-verifier' },
  facture: { numero: '6068', libelle: 'Achats et services', statut: 'a-verifier' },
  tiers: { numero: '467', libelle: 'Professionnels, sommes dues', statut: 'a-verifier' },
  fournisseur: { numero: '401', libelle: 'Fournisseurs', statut: 'a-verifier' },
  banque: { numero: '512', libelle: 'Banque', statut: 'a-verifier' },
}

/** One analytic account a mission; `00` is the running of the CPTS. */
export const ANALYTIQUES: Record<string, string> = {
  fonctionnement: '00',
  acces: '01',
  parcours: '02',
  prevention: '03',
  crise: '04',
  qualite: '05',
  accompagnement: '06',
}

const NUMERO = /^[1-9]\d{2,9}$/
export const isNumero = (text: string): boolean => NUMERO.test(text)

export type Plan = Record<Usage, Compte>
/** Those that the CPTS chose are its own word. */
export const planOf = (chosen: Readonly<Partial<Record<Usage, { numero: string; libelle: string }>>>): Plan =>
  Object.fromEntries(
    USAGES.map((usage) => {
      const own = chosen[usage]
      return [usage, own ? { ...own, statut: 'secondaire' as const } : COMPTES_PROPOSES[usage]]
    }),
  ) as Plan
