import type { Command } from 'commander'
import type { IccOptions } from '../../analysis/icc.ts'

const HELP = `
Fichiers\u00a0:
  --observed    id,observed                           consommation observée d’un territoire (recours, patients)
  --population  id,age,sex,population                 ses habitants, par âge et par sexe
  --reference   age,sex,consumption,population        consommation et habitants de la référence
  --out         id,observed,expected,icc,low,high,note   100\u00a0: autant qu’attendu\u00a0; low et high bornent l’intervalle

Les nombres de 1 à 10 sont masqués (--threshold), et d’autres avec eux quand ils permettraient de les retrouver.
Formules et exemple à refaire à la main\u00a0: docs/analyse/icc.md

Exemple\u00a0:
  npm run maillage -- analysis icc --observed recours.csv --population habitants.csv --reference region.csv \\
    --activity 4500 --out icc.csv`

export const addIcc = (analysis: Command): void => {
  analysis
    .command('icc')
    .description('indice comparatif de consommation, standardisé par âge et sexe, et professionnels manquants')
    .requiredOption('--observed <fichier>', 'consommations observées')
    .requiredOption('--population <fichier>', 'habitants des territoires')
    .requiredOption('--reference <fichier>', 'consommation de la référence')
    .option('--by-profession', 'les fichiers observed et reference ont une colonne profession, le résultat aussi')
    .option('--activity <nombre>', 'activité moyenne d’un professionnel\u00a0: ajoute la colonne missing')
    .option('--activities <fichier>', 'la même, par profession (profession,activity)')
    .option('--interval <nom>', 'exact (Poisson) ou byar', 'exact')
    .option('--level <pourcentage>', 'niveau de confiance', '95')
    .option('--threshold <nombre>', 'premier nombre qui se montre\u00a0; 0 ne masque rien', '11')
    .option('--out <fichier>', 'résultat\u00a0; à défaut, la sortie standard')
    .addHelpText('after', HELP)
    .action(async (options: IccOptions) => {
      const { runIcc } = await import('../../analysis/icc.ts')
      runIcc(options, console.error)
    })
}
