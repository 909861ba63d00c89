import { type Command, InvalidArgumentError } from 'commander'
import type { ImportOptions } from '../import-membres.ts'

const readDay = (text: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new InvalidArgumentError(`${text} n’est pas une date comme 2026-01-31.`)
  return text
}

export const importMembresCommand = (program: Command): Command => {
  const command =
    program.commands.find((known) => known.name() === 'import') ??
    program.command('import').description('importe des données')
  command
    .command('membres')
    .description('lit une liste de membres (XLSX ou CSV) et dit ce qu’elle changerait')
    .argument('<fichier>', 'le classeur ou le fichier CSV')
    .option('--cpts <nom>', 'nom ou identifiant de la CPTS, quand il y en a plusieurs')
    .option('--accepter', 'écrit les lignes au lieu de seulement les lire')
    .option('--valides', 'avec --accepter\u00a0: laisse de côté les lignes en faute')
    .option('--garder', 'laisse telles quelles les fiches qui existent déjà')
    .option('--adherent-depuis <date>', 'adhésion des personnes dont le fichier ne dit rien', readDay)
    .addHelpText(
      'after',
      '\nSans --accepter, rien n’est écrit.\nExemple\u00a0:\n  npm run maillage -- import membres membres.xlsx --accepter --valides',
    )
    .action(async (path: string, options: ImportOptions) => {
      const { importMembresFrom } = await import('../import-membres.ts')
      await importMembresFrom(path, options)
    })
  return command
}
