/**
 * Signs that send a call to the 15 at once. They are shown, never recorded: only the closing cause `orientee-15` is.
 * A secretary gives no medical advice: the list is a proposal, to be validated by a physician of the CPTS before use.
 */
import type { Motif, TrancheAge } from './vocabulary.ts'

export type SigneAlerte = { code: string; libelle: string }

const SIGNES = {
  'douleur-thoracique': 'Douleur ou oppression dans la poitrine',
  'gene-respiratoire': 'Gêne pour respirer au repos, lèvres bleues',
  'paralysie-parole': 'Faiblesse d’un côté, visage de travers, parole difficile',
  'perte-connaissance': 'Malaise avec perte de connaissance, convulsions',
  confusion: 'Confusion, somnolence inhabituelle',
  hemorragie: 'Saignement qui ne s’arrête pas',
  allergie: 'Gonflement du visage ou de la gorge',
  'douleur-brutale': 'Douleur brutale et insupportable',
  suicide: 'Idées de suicide, danger immédiat',
  nourrisson: 'Nourrisson de moins de 3 mois avec de la fièvre, ou qui refuse de s’alimenter',
  grossesse: 'Grossesse\u00a0: saignement, perte de liquide, contractions avant terme',
  'raideur-nuque': 'Fièvre avec raideur de la nuque ou taches rouges qui ne s’effacent pas',
} as const
type Code = keyof typeof SIGNES

const ALWAYS: Code[] = [
  'douleur-thoracique',
  'gene-respiratoire',
  'paralysie-parole',
  'perte-connaissance',
  'confusion',
]
const BY_MOTIF: Partial<Record<Motif, Code[]>> = {
  fievre: ['raideur-nuque'],
  'gorge-oreille': ['allergie'],
  peau: ['allergie', 'raideur-nuque'],
  ventre: ['douleur-brutale'],
  'tete-vertige': ['douleur-brutale', 'raideur-nuque'],
  yeux: ['douleur-brutale'],
  'dos-articulation': ['douleur-brutale'],
  'plaie-traumatisme': ['hemorragie'],
  grossesse: ['grossesse'],
  'moral-anxiete': ['suicide'],
  nourrisson: ['nourrisson'],
}

/** What to ask first: the signs of the motive, then of the age, then those of everyone. */
export const signesAlerte = (motif: Motif | null, trancheAge: TrancheAge | null): SigneAlerte[] => {
  const codes: Code[] = [
    ...((motif && BY_MOTIF[motif]) ?? []),
    ...(trancheAge === '0-1' ? (['nourrisson'] as const) : []),
    ...ALWAYS,
  ]
  return [...new Set(codes)].map((code) => ({ code, libelle: SIGNES[code] }))
}
