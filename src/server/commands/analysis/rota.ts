import type { Command } from 'commander'
import type { RotaOrder } from '../../analysis/run-rota.ts'
import { readInteger, readPositive } from './read-options.ts'

const HELP = `
Fichiers\u00a0:
  --shifts      id,day,people,hard                    gardes\u00a0; hard\u00a0: oui pour un week-end ou un jour férié
  --volunteers  id,most,week,before,hard_before       plafonds de la période et de la semaine (vide\u00a0: aucun, ou --week),
                                                      gardes déjà tenues et gardes lourdes déjà tenues (vide\u00a0: 0)
  --wishes      volunteer,shift,wish                  non\u00a0: ne peut pas\u00a0; fixe\u00a0: tient déjà\u00a0; ou un vœu, de −8 à 8
  --out         shift,volunteer                       une ligne par place\u00a0; vide\u00a0: personne ne peut la tenir
  --score       criterion,found,bound                 ce qui est trouvé, ce que rien ne dépasse

Critères, preuve et exemple à refaire à la main\u00a0: docs/analyse/gardes.md

Exemple\u00a0:
  npm run maillage -- analysis rota --shifts gardes.csv --volunteers volontaires.csv --wishes voeux.csv --rest 1 --out tableau.csv`

export const addRota = (analysis: Command): void => {
  analysis
    .command('rota')
    .description('tableau de garde équitable entre volontaires, et la preuve qu’aucun autre n’est meilleur')
    .requiredOption('--shifts <fichier>', 'gardes datées')
    .requiredOption('--volunteers <fichier>', 'volontaires, leurs plafonds, leur passé')
    .option('--wishes <fichier>', 'indisponibilités, vœux, gardes fixées')
    .option('--rest <jours>', 'jours libres entre deux gardes d’une personne', readPositive, 1)
    .option('--week <nombre>', 'gardes par semaine au plus, pour qui n’a pas le sien', readInteger)
    .option('--out <fichier>', 'tableau\u00a0; à défaut, la sortie standard')
    .option('--score <fichier>', 'critères et bornes')
    .addHelpText('after', HELP)
    .action(async (order: RotaOrder) => {
      const { runRota } = await import('../../analysis/run-rota.ts')
      await runRota(order, console.error)
    })
}
