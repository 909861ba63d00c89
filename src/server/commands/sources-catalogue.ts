import { type Command, InvalidArgumentError, Option } from 'commander'
import type { AddOptions } from '../sources/options.ts'

const ZONES = ['commune', 'epci', 'bassin-de-vie', 'departement', 'region', 'france'] as const

const readMillesime = (text: string): string => {
  if (!/^\d{4}(-\d{4})?$/.test(text))
    throw new InvalidArgumentError(`${text} n’est pas une année (2023) ni une période (2020-2022).`)
  return text
}
const readCode = (text: string): string => {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text))
    throw new InvalidArgumentError(`${text}\u00a0: des minuscules, des chiffres et des tirets.`)
  return text
}
const zoneOption = () => new Option('--zone <genre>', 'zone que chaque ligne décrit').choices(ZONES)

const addList = (sources: Command): void => {
  sources
    .command('list')
    .description('dit quelles sources sont chargées, leur millésime, leur licence')
    .action(async () => {
      const { withBase } = await import('../start-base.ts')
      const { tellSources } = await import('../sources/import-source.ts')
      await withBase('sources list', (base) => tellSources(base.ownerUrl, console.log))
    })
  sources
    .command('recettes')
    .description('dit quels fichiers Maillage sait lire, et où les trouver')
    .action(async () => {
      const { tellRecettes } = await import('../sources/tell-recettes.ts')
      tellRecettes(console.log)
    })
}

const addAdd = (sources: Command): void => {
  sources
    .command('add')
    .description(
      'lit un fichier ou une adresse (CSV, XLSX, .gz, .zip), dit ce qui serait écrit, et l’écrit avec --accepter',
    )
    .argument('<fichier>', 'chemin ou adresse http(s)')
    .requiredOption('--millesime <année>', 'millésime de la source (2023, ou 2020-2022)', readMillesime)
    .option('--recette <code>', 'recette à suivre (sinon, celle dont les colonnes sont là)', readCode)
    .option('--avec <fichier>', 'second fichier de la même source (les libellés d’un zonage, par exemple)')
    .option('--plan <fichier>', 'lit un fichier qu’aucune recette ne connaît\u00a0: voir «\u00a0sources plan\u00a0»')
    .option('--code <code>', 'code de la source dans le catalogue', readCode)
    .option('--titre <texte>', 'titre de la source')
    .option('--producteur <texte>', 'qui la publie')
    .option('--licence <texte>', 'sa licence')
    .addOption(zoneOption())
    .option('--cle <entête>', 'avec --plan\u00a0: colonne qui porte le code de la zone')
    .option('--accepter', 'écrit au lieu de seulement lire')
    .addHelpText(
      'after',
      `
Un code de commune disparu est déplacé vers sa commune d’aujourd’hui, et c’est dit. Le même millésime est remplacé, les
autres restent. Deux sources qui disent le même indicateur sont gardées toutes les deux.
Exemples\u00a0:
  npm run maillage -- sources add apl.xlsx --millesime 2023
  npm run maillage -- sources add zonages.csv --avec libelles.csv --millesime 2022 --accepter`,
    )
    .action(async (where: string, options: AddOptions) => {
      const { withBase } = await import('../start-base.ts')
      const { addSource } = await import('../sources/import-source.ts')
      await withBase('sources add', (base) => addSource(base.ownerUrl, where, options, console.log))
    })
}

const addUpdate = (sources: Command): void => {
  sources
    .command('update')
    .description('télécharge à nouveau les sources venues d’une adresse, et refait les sommes des autres')
    .argument('[code]', 'une source seulement')
    .option('--millesime <année>', 'millésime de ce qui est téléchargé, s’il a changé', readMillesime)
    .action(async (code: string | undefined, options: { millesime?: string }) => {
      const { withBase } = await import('../start-base.ts')
      const { updateSources } = await import('../sources/import-source.ts')
      await withBase('sources update', (base) => updateSources(base.ownerUrl, code, options.millesime, console.log))
    })
  sources
    .command('remove')
    .description('retire un millésime d’une source')
    .argument('<code>')
    .requiredOption('--millesime <année>', 'millésime à retirer', readMillesime)
    .action(async (code: string, options: { millesime: string }) => {
      const { withBase } = await import('../start-base.ts')
      const { dropSource } = await import('../sources/import-source.ts')
      await withBase('sources remove', (base) => dropSource(base.ownerUrl, code, options.millesime, console.log))
    })
}

const addShow = (sources: Command): void => {
  sources
    .command('show')
    .description('dit ce que les sources disent d’une zone, l’une sous l’autre quand elles diffèrent')
    .argument('<code>', 'code INSEE, SIREN d’un EPCI, département, région, ou FR')
    .addOption(zoneOption())
    .option('--indicateur <code>', 'un indicateur seulement', readCode)
    .action(async (code: string, options: { zone?: (typeof ZONES)[number]; indicateur?: string }) => {
      const { withBase } = await import('../start-base.ts')
      const { showZone } = await import('../sources/show-zone.ts')
      await withBase('sources show', (base) => showZone(base.ownerUrl, code, options, console.log))
    })
  sources
    .command('plan')
    .description('propose comment lire un fichier qu’aucune recette ne connaît')
    .argument('<fichier>', 'chemin ou adresse http(s)')
    .requiredOption('--cle <entête>', 'colonne qui porte le code de la zone')
    .requiredOption('--millesime <année>', 'année des colonnes qui n’en disent pas', readMillesime)
    .requiredOption('--out <fichier>', 'plan à écrire (CSV)')
    .action(async (where: string, options: { cle: string; millesime: string; out: string }) => {
      const { writePlan } = await import('../sources/write-plan.ts')
      await writePlan(where, options, console.log)
    })
}

export const addCatalogue = (sources: Command): void => {
  for (const add of [addList, addAdd, addUpdate, addShow]) add(sources)
}
