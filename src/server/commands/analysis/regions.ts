import type { Command } from 'commander'
import type { RegionsOrder } from '../../analysis/run-regions.ts'
import { readInteger, readPositive, readShare } from './read-options.ts'

export const addRegions = (analysis: Command): void => {
  analysis
    .command('regions')
    .description('propose des territoires d’un seul tenant, dans des bornes d’habitants, qui gardent leurs patients')
    .requiredOption(
      '--units <fichier>',
      'unités\u00a0: id,population (avec --gravity\u00a0: lon,lat\u00a0; avec --epci\u00a0: epci)',
    )
    .requiredOption('--adjacency <fichier>', 'unités qui se touchent\u00a0: a,b')
    .option('--flows <fichier>', 'flux mesurés\u00a0: origin,destination,value')
    .option('--gravity', 'à défaut de flux mesurés, les calcule d’après la population et la distance')
    .requiredOption('--min <habitants>', 'habitants d’un territoire, au moins', readPositive)
    .requiredOption('--max <habitants>', 'habitants d’un territoire, au plus', readPositive)
    .option('--count <nombre>', 'nombre de territoires', readInteger)
    .option(
      '--floor <part>',
      'le plus de territoires qui gardent ensemble au moins cette part des flux, de 0 à 1',
      readShare,
    )
    .option('--front', 'liste, pour chaque nombre de territoires, ce qu’ils gardent')
    .option('--exact', 'solution optimale démontrée, pour quelques dizaines d’unités')
    .option('--bridges <fichier>', 'paires ajoutées\u00a0: un pont, un bac\u00a0: a,b')
    .option('--forbidden <fichier>', 'paires qui ne comptent pas comme voisines\u00a0: un estuaire\u00a0: a,b')
    .option('--locked <fichier>', 'unités d’une CPTS existante, qui restent ensemble\u00a0: id,territory')
    .option('--closed', 'les CPTS existantes ne prennent aucune autre commune')
    .option(
      '--existing <fichier>',
      'règles propres à des CPTS existantes\u00a0: territory,closed,min,max (closed\u00a0: oui ou non)',
    )
    .option('--epci <poids>', 'préfère garder les EPCI entiers\u00a0; 1 pèse autant que tous les flux', readPositive)
    .option('--seed <nombre>', 'la même graine donne le même découpage', readInteger, 1)
    .option('--sweeps <nombre>', 'passes de recherche, au plus', readInteger, 6)
    .option('--limit <secondes>', 'arrête la recherche et garde ce qu’elle a trouvé', readPositive)
    .requiredOption('--out <fichier>', 'résultat\u00a0: id,territory')
    .option('--summary <fichier>', 'résumé en JSON\u00a0; sans cette option, sur la sortie standard')
    .addHelpText(
      'after',
      `
La part gardée d’un territoire\u00a0: flux de ses unités vers ses unités ÷ tous les flux de ses unités. Elle ne baisse jamais
quand des territoires fusionnent\u00a0: donnez un nombre ou un plancher, et publiez le nombre avec la part. Sans l’un ni
l’autre, un territoire cesse de grandir dès qu’il atteint le minimum. Ctrl-C arrête la recherche et garde ce qu’elle a trouvé.
Exemple\u00a0:
  npm run maillage -- analysis regions --units u.csv --adjacency a.csv --flows f.csv --min 20000 --max 175000 --out t.csv`,
    )
    .action(async (order: RegionsOrder) => {
      const { runRegionsApart } = await import('../../analysis/run-regions-apart.ts')
      await runRegionsApart(order, console.error)
    })
}
