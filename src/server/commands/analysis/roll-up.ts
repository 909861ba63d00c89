import type { Command } from 'commander'
import type { RollUpOrder } from '../../analysis/run-roll-up.ts'
import { readDate, readNames, readRatios } from './read-options.ts'

export const addRollUp = (analysis: Command): void => {
  analysis
    .command('roll-up')
    .description('additionne des indicateurs de la commune à la CPTS, au département, à la région, à la France')
    .requiredOption(
      '--values <fichier>',
      'valeurs par commune\u00a0: id et une colonne par indicateur\u00a0; vide\u00a0: inconnu',
    )
    .requiredOption('--columns <noms>', 'colonnes à additionner, séparées par des virgules', readNames)
    .requiredOption(
      '--levels <fichier>',
      'niveaux de chaque commune\u00a0: id et une colonne par niveau\u00a0; vide\u00a0: dans aucun',
    )
    .option('--level <noms>', 'niveaux lus, du plus fin au plus large', readNames, ['cpts', 'departement', 'region'])
    .option(
      '--stays <fichier>',
      'territoires datés\u00a0: id,territory,from,until\u00a0; la fin n’en est pas, vide\u00a0: en cours',
    )
    .option('--on <jour>', 'jour des territoires datés, comme 2026-01-31', readDate)
    .option('--ratio <rapports>', 'nom=numérateur/dénominateur, séparés par des virgules', readRatios)
    .requiredOption('--out <fichier>', 'résultat\u00a0: level,id,communes, puis les sommes et les rapports')
    .addHelpText(
      'after',
      `
Une somme où manque une valeur reste vide\u00a0: une somme partielle ne passe jamais pour une somme. Un rapport divise deux
sommes\u00a0; ce n’est jamais une moyenne de rapports.
Exemple\u00a0:
  npm run maillage -- analysis roll-up --values mt.csv --columns sans,patients --levels niveaux.csv --ratio part=sans/patients --out sommes.csv`,
    )
    .action(async (order: RollUpOrder) => {
      const { runRollUp } = await import('../../analysis/run-roll-up.ts')
      runRollUp(order)
    })
}
