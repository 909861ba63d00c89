import type { Command } from 'commander'
import type { PolesOrder } from '../../analysis/run-poles.ts'
import { readCuts, readInteger, readShare } from './read-options.ts'

export const addPoles = (analysis: Command): void => {
  analysis
    .command('poles')
    .description('trouve les pôles d’attraction et la classe de chaque commune, d’après les flux de patients')
    .requiredOption('--flows <fichier>', 'flux\u00a0: origin,destination,value (avec --specialities\u00a0: speciality)')
    .option('--units <fichier>', 'communes\u00a0: id\u00a0; les autres destinations comptent alors comme extérieures')
    .option('--specialities', 'classe les spécialités par échelle, puis les réunit')
    .option('--departements <nombre>', 'départements couverts, pour l’échelle des spécialités', readInteger)
    .option('--cuts <parts>', 'limites des classes, en descendant (par défaut\u00a0: 0.75,0.5,0.35,0.25)', readCuts)
    .option('--merge <part>', 'un pôle qui envoie cette part de ses flux à un autre le rejoint', readShare, 0.25)
    .option('--compare <fichier>', 'autre découpage à comparer aux bassins\u00a0: id,territory')
    .requiredOption('--out <fichier>', 'résultat\u00a0: id,pole,attraction,class')
    .option('--summary <fichier>', 'résumé en JSON\u00a0; sans cette option, sur la sortie standard')
    .addHelpText(
      'after',
      `
Attraction d’une commune par un pôle\u00a0: flux de la commune vers le pôle ÷ tous les flux de la commune. Cinq classes, de 1
(la plus attirée) à 5\u00a0; 0 sans pôle. Les limites sont les nôtres.
Exemple\u00a0:
  npm run maillage -- analysis poles --flows flux.csv --out poles.csv`,
    )
    .action(async (order: PolesOrder) => {
      const { runPoles } = await import('../../analysis/run-poles.ts')
      runPoles(order)
    })
}
