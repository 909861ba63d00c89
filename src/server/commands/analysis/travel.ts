import type { Command } from 'commander'
import type { TravelOptions } from '../../analysis/travel.ts'

const HELP = `
Fichiers\u00a0:
  --points   id,lon,lat              degrés, WGS\u00a084
  --from, --to   id                  les lieux et les sites\u00a0; à défaut, tous les points
  --out      origin,destination,cost minutes\u00a0; les couples au-delà de --cutoff, ou sans route, n’y sont pas

Un moteur d’itinéraire reçoit les points\u00a0: préférez le vôtre. Il est interrogé par blocs, chaque bloc est gardé dans
--cache aussitôt reçu, et une interruption se reprend en relançant la même commande.

Exemples\u00a0:
  npm run maillage -- analysis travel --points communes.csv --to cabinets.csv --cutoff 30 \\
    --osrm http://127.0.0.1:5000 --cache durees.txt --out trajets.csv
  npm run maillage -- analysis travel --points communes.csv --cutoff 30 --speed 50 --out trajets.csv`

export const addTravel = (analysis: Command): void => {
  analysis
    .command('travel')
    .description('temps de trajet entre des points, par OSRM, par Valhalla ou à vol d’oiseau')
    .requiredOption('--points <fichier>', 'points des lieux et des sites')
    .option('--from <fichier>', 'lieux de départ')
    .option('--to <fichier>', 'sites d’arrivée')
    .requiredOption('--cutoff <minutes>', 'au-delà, un trajet n’est pas gardé')
    .option('--osrm <adresse>', 'serveur OSRM (service table)')
    .option('--valhalla <adresse>', 'serveur Valhalla (service sources_to_targets)')
    .option('--profile <nom>', 'profil du moteur (driving pour OSRM, auto pour Valhalla)')
    .option('--batch <nombre>', 'points d’une requête, au plus (100)')
    .option('--cache <fichier>', 'durées déjà reçues, gardées d’une fois à l’autre')
    .option('--speed <km/h>', 'sans moteur\u00a0: une vitesse partout')
    .option('--demand <fichier>', 'sans moteur\u00a0: habitants (id,demand), pour une vitesse selon la densité')
    .option('--detour <nombre>', 'sans moteur\u00a0: longueur de la route sur celle du vol d’oiseau')
    .option('--out <fichier>', 'résultat\u00a0; à défaut, la sortie standard')
    .addHelpText('after', HELP)
    .action(async (options: TravelOptions) => {
      const { runTravel } = await import('../../analysis/travel.ts')
      await runTravel(options, console.error)
    })
}
