/** Causes of death: the whole département, since the source says nothing finer. */
import { NBSP } from '../../../kernel/french.ts'
import { CAUSES, SEXES } from '../../../referentials/indicateurs-territoire/index.ts'
import { colonne, tableau } from '../../../server/documents/blocs.ts'
import { figureOfBarres } from '../../../server/documents/graphique/barres.ts'
import type { BlocSimple, Figure } from '../../../server/documents/model.ts'
import type { ValeurVue } from '../contract-themes.ts'
import { sayNombre } from '../labels-themes.ts'
import { type Ligne, shownIn } from './lignes.ts'

export const isMortalite = ({ definition: { code } }: Ligne): boolean => /^mortalite-\d+-/.test(code)

const SHOWN_CAUSES = 8
export type CauseLue = { libelle: string; valeurs: (ValeurVue | null)[]; periode: string; source: number }

/** Causes by the number of their dead, the heaviest first; the place is the département, where the source stops. */
export const causesLues = (lignes: readonly Ligne[]): CauseLue[] =>
  CAUSES.flatMap(({ numero, libelle }) => {
    const of = SEXES.map(({ code }) =>
      lignes.find(({ definition }) => definition.code === `mortalite-${numero}-${code}`),
    )
    const first = of.find((one) => one !== undefined)
    return first
      ? [{ libelle, valeurs: of.map((one) => one?.departement ?? null), periode: first.periode, source: first.source }]
      : []
  }).sort((a, b) => (shownIn(b.valeurs[2] ?? null) ?? 0) - (shownIn(a.valeurs[2] ?? null) ?? 0))

export const mortaliteBarres = (causes: readonly CauseLue[], departement: string): Figure | null => {
  const drawn = causes.filter(({ valeurs }) => valeurs.some((one) => shownIn(one) !== null)).slice(0, SHOWN_CAUSES)
  if (drawn.length < 2) return null
  return figureOfBarres({
    legende: `De quoi l’on meurt, à âge égal\u00a0: ${departement}, ${drawn[0]!.periode}`,
    mesure: `Décès pour 100${NBSP}000 habitants`,
    series: ['Hommes', 'Femmes'],
    lignes: drawn.map(({ libelle, valeurs }) => ({
      nom: libelle.replace(
        /^maladies (de l’appareil |du |de la |endocriniennes, |infectieuses et )?/,
        (_, rest = '') =>
          rest.startsWith('de l’appareil')
            ? 'appareil '
            : rest === 'endocriniennes, '
              ? 'endocriniennes, '
              : rest === 'infectieuses et '
                ? 'infectieuses et '
                : '',
      ),
      valeurs: valeurs.slice(0, 2).map(shownIn),
      textes: valeurs.slice(0, 2).map((one) => (one === null ? '–' : sayNombre(one, 0))),
    })),
    hauteur: 118,
  })
}

export const mortaliteTable = (causes: readonly CauseLue[], departement: string): BlocSimple =>
  tableau(
    `Mortalité standardisée par cause, ${departement}, ${causes[0]!.periode}, pour 100\u00a0000 habitants (source ${causes[0]!.source})`,
    [
      colonne('Cause', 38),
      ...SEXES.map(({ libelle }) =>
        colonne(libelle.charAt(0).toUpperCase() + libelle.slice(1), 13, { chiffres: true }),
      ),
    ],
    causes.map(({ libelle, valeurs }) => [
      libelle.charAt(0).toUpperCase() + libelle.slice(1),
      ...valeurs.map((one) => (one === null ? '–' : sayNombre(one, 1))),
    ]),
    { dense: true, enTetesDeLigne: true },
  )
