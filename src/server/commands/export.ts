import { type Command, InvalidArgumentError } from 'commander'
import { count } from '../../kernel/french.ts'
import { OFFRE_REPERTOIRE } from '../../referentials/offre-repertoire.ts'
import type { OffreVoulue } from '../transfer/export-files.ts'

const addCpts = (command: Command): Command => command.requiredOption('--cpts <nom>', 'nom ou identifiant de la CPTS')

const addFile = (
  parent: Command,
  what: 'membres' | 'registre' | 'territoire',
  form: string,
  about: string,
  more: string,
) =>
  addCpts(parent.command(`${what} <fichier>`).description(about).option(`--${form}`, more)).action(
    async (path: string, options: { cpts: string; [form: string]: string | true }) => {
      const { exportFile, FILES } = await import('../transfer/export-files.ts')
      const reads = FILES[what] as Record<string, (typeof FILES)['membres']['csv']>
      await exportFile(what, reads[options[form] ? form : 'csv']!, options.cpts, path)
    },
  )

const tellWhole = async (path: string, wished: string): Promise<void> => {
  const { findCptsNamed, withInstalled } = await import('../transfer/installed.ts')
  const { ABSENTS, exportCpts } = await import('../transfer/export-cpts.ts')
  const { checkIsFree, explainWriting } = await import('../transfer/write-file.ts')
  checkIsFree(path)
  await withInstalled('export cpts', 'application', async (engine, base) => {
    const cpts = await findCptsNamed(engine, wished)
    const { nature } = await engine.installation()
    const what = { cpts: { id: cpts.id, nom: cpts.nom }, nature, le: engine.clock().toString() }
    const done = await exportCpts(base.readerUrl, what, path, engine.documents).catch((error) => {
      throw explainWriting(error, path)
    })
    console.log(
      `${cpts.nom}\u00a0: ${count(done.lignes, 'ligne')} de ${count(done.tables, 'table')} et ${count(done.documents, 'document')} dans ${path}. Ce fichier n’est pas chiffré\u00a0: gardez-le à l’abri.`,
    )
    if (done.manquants > 0)
      console.log(
        `Le contenu de ${count(done.manquants, 'document')} manque sur ce serveur\u00a0: «\u00a0registre verify\u00a0» dit lesquels.`,
      )
    console.log(`Restent ici\u00a0:\n${ABSENTS.map((one) => `  - ${one}`).join('\n')}`)
  })
}

const readSource = (text: string): NonNullable<OffreVoulue['source']> => {
  if (text === 'membres' || text === 'repertoire') return text
  throw new InvalidArgumentError(`${text} n’est ni repertoire, ni membres.`)
}

const addOffre = (parent: Command): void => {
  addCpts(
    parent
      .command('offre <fichier>')
      .description('les professionnels en exercice par commune, pour «\u00a0analysis catchment --supply\u00a0»')
      .option('--profession <code>', 'une seule (medecins, infirmiers…)\u00a0: colonnes id,supply')
      .option('--source <source>', 'repertoire (l’annuaire national) ou membres (les fiches de la CPTS)', readSource),
  )
    .addHelpText(
      'after',
      `
Sans --profession, les colonnes sont id,profession,supply (analysis catchment --by-profession). L’identifiant est le code
INSEE de la commune d’exercice. Qui exerce en n lieux compte pour 1/n à chacun. Le fichier ne nomme personne.
Sans --source, l’annuaire national quand il est chargé, sinon les fiches de la CPTS. De l’annuaire national, le fichier a
les communes du territoire et celles d’alentour\u00a0; il en compte ${OFFRE_REPERTOIRE.mots}.`,
    )
    .action(async (path: string, { cpts, ...wished }: { cpts: string } & OffreVoulue) => {
      const { exportFile, offreOf } = await import('../transfer/export-files.ts')
      await exportFile('offre', offreOf(wished), cpts, path)
    })
}

export const exportCommand = (program: Command): Command => {
  const parent = program.command('export').description('écrit dans un fichier ce que contient une CPTS')
  addFile(parent, 'membres', 'xlsx', 'les membres, en CSV ou en classeur', 'un classeur XLSX au lieu d’un CSV')
  addFile(
    parent,
    'registre',
    'json',
    'le registre, en CSV ou avec sa chaîne',
    'toute la chaîne, de quoi la vérifier ailleurs',
  )
  addFile(parent, 'territoire', 'geojson', 'le territoire, en CSV ou en GeoJSON', 'un GeoJSON au lieu d’un CSV')
  addOffre(parent)
  addCpts(parent.command('cpts <fichier>').description('la CPTS entière, pour une autre installation'))
    .addHelpText(
      'after',
      `
Le fichier (JSON par lignes, compressé par gzip) se lit dans l’autre installation par «\u00a0import cpts\u00a0». Les secrets et
les identités des patients, chiffrées avec la clé de cette installation, n’y sont pas. Rien n’est retiré d’ici.`,
    )
    .action((path: string, { cpts }: { cpts: string }) => tellWhole(path, cpts))
  return parent
}
