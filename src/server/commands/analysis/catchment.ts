import type { Command } from 'commander'
import type { CatchmentOptions } from '../../analysis/catchment.ts'

const HELP = `
Fichiers\u00a0:
  --supply   id,supply               l’offre d’un site (équivalents temps plein, actes, places…)
  --demand   id,demand               la demande d’un lieu (habitants, pondérés ou non)
  --costs    origin,destination,cost minutes du lieu (origin) au site (destination)\u00a0; un couple absent est hors de
                                     portée, d’un lieu à lui-même aussi (--self 0 les réunit)
  --points   id,lon,lat              à défaut de --costs\u00a0: trajets estimés à vol d’oiseau
  --out      id,access               unités d’offre par unité de demande, × --per

Méthodes\u00a0: fca et 2sfca (--cutoff seul), e2sfca et 3sfca (--steps ou --decay), gravity (--decay), apl (paliers de l’APL).
La borne d’un palier est comprise dedans. --decay\u00a0: gaussian, linear (avec --cutoff), exponential:0.05, power:1.5.
Formules et exemple à refaire à la main\u00a0: docs/analyse/acces-aux-soins.md

Exemples\u00a0:
  npm run maillage -- analysis catchment --supply offre.csv --demand demande.csv --costs trajets.csv \\
    --method e2sfca --steps 10:1,20:0.68,30:0.22 --out acces.csv
  npm run maillage -- analysis catchment --supply offre.csv --demand demande.csv --points communes.csv \\
    --method 2sfca --cutoff 20 --per 100000 --what-if departs.csv --out acces.csv`

export const addCatchment = (analysis: Command): void => {
  analysis
    .command('catchment')
    .description('accès aux soins par aires flottantes\u00a0: FCA, 2SFCA, E2SFCA, 3SFCA, gravité, APL')
    .requiredOption('--supply <fichier>', 'offre des sites')
    .requiredOption('--demand <fichier>', 'demande des lieux')
    .option('--costs <fichier>', 'temps de trajet, en minutes')
    .option('--points <fichier>', 'points des lieux et des sites')
    .option('--speed <km/h>', 'avec --points\u00a0: une vitesse partout, au lieu de celle de la densité')
    .option('--detour <nombre>', 'avec --points\u00a0: longueur de la route sur celle du vol d’oiseau')
    .option('--self <minutes>', 'avec --costs\u00a0: trajet d’un lieu au site du même nom, quand il n’est pas listé')
    .requiredOption('--method <nom>', 'fca, 2sfca, e2sfca, 3sfca, gravity ou apl')
    .option('--steps <paliers>', 'minutes:poids, par paliers croissants')
    .option('--decay <courbe>', 'gaussian, linear, exponential:taux ou power:exposant[:plancher]')
    .option('--cutoff <minutes>', 'au-delà, rien ne compte')
    .option('--by-profession', 'l’offre a une colonne profession, le résultat aussi')
    .option(
      '--acts-per-fte <actes>',
      'l’offre a une colonne acts, une ligne par professionnel\u00a0: actes d’un temps plein',
    )
    .option('--max-acts <actes>', 'avec --acts-per-fte\u00a0: actes comptés au plus pour un professionnel')
    .option('--age-weights <fichier>', 'poids des âges (age,weight)\u00a0; la demande a alors une colonne age')
    .option(
      '--what-if <fichier>',
      'offre d’après (id,supply), sites nouveaux compris\u00a0: le résultat a les colonnes after et change',
    )
    .option('--summary <fichier>', 'avec --what-if\u00a0: résumé du changement, en JSON')
    .option('--per <nombre>', 'multiplie le résultat, 100000 par exemple')
    .option('--out <fichier>', 'résultat\u00a0; à défaut, la sortie standard')
    .addHelpText('after', HELP)
    .action(async (options: CatchmentOptions) => {
      const { runCatchment } = await import('../../analysis/catchment.ts')
      runCatchment(options, console.error)
    })
}
