/** The four boxes in which a diagnosis puts what it learnt. */
export const SENS = ['force', 'faiblesse', 'opportunite', 'menace'] as const
export type Sens = (typeof SENS)[number]
export const SENS_LABELS: Record<Sens, string> = {
  force: 'Forces',
  faiblesse: 'Faiblesses',
  opportunite: 'Opportunités',
  menace: 'Menaces',
}
/** Inside the territory or from outside: what tells two boxes of the same colour apart. */
export const SENS_MEANINGS: Record<Sens, string> = {
  force: 'Ce qui marche déjà ici',
  faiblesse: 'Ce qui manque ou lâche ici',
  opportunite: 'Ce qui vient d’ailleurs et peut aider',
  menace: 'Ce qui vient d’ailleurs et peut nuire',
}
