import { type Command, InvalidArgumentError } from 'commander'
import type { ContoursOptions } from '../import-contours.ts'
import { addCatalogue } from './sources-catalogue.ts'

const collect = (code: string, codes: string[] | undefined): string[] => {
  const clean = code.trim().toUpperCase()
  if (!/^([0-9][0-9AB]|9[78][0-9])$/.test(clean))
    throw new InvalidArgumentError(`${code} n’est pas un code de département (34, 2A, 974…).`)
  return [...(codes ?? []), clean]
}

export const sourcesCommand = (program: Command): Command => {
  const sources = program
    .command('sources')
    .description('données venues de l’extérieur\u00a0: contours, catalogue des sources du diagnostic')
  sources
    .command('contours')
    .description('contours officiels des communes, et leurs voisinages')
    .option('--departement <code>', 'ce département seulement (répétable)', collect)
    .option('--from <chemin>', 'lit un fichier ou un dossier GeoJSON ou TopoJSON (.gz compris) au lieu de télécharger')
    .addHelpText(
      'after',
      `
Sans --from, les contours viennent de geo.api.gouv.fr (MAILLAGE_GEO_URL donne une autre adresse).
Exemples\u00a0:
  npm run maillage -- sources contours --departement 34
  npm run maillage -- sources contours --from communes_2026.topojson.gz`,
    )
    .action(async (options: ContoursOptions) => {
      const { withBase } = await import('../start-base.ts')
      const { importContours } = await import('../import-contours.ts')
      await withBase('sources contours', (base) => importContours(base.ownerUrl, options))
    })
  addCatalogue(sources)
  return sources
}
