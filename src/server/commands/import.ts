import { type Command, InvalidArgumentError } from 'commander'
import { count, plural } from '../../kernel/french.ts'

const cpts = async (path: string): Promise<void> => {
  const { withInstalled } = await import('../transfer/installed.ts')
  const { importCpts } = await import('../transfer/import-cpts.ts')
  const { sayRegistre } = await import('../verify-chains.ts')
  await withInstalled('import cpts', 'owner', async (engine) => {
    const done = await importCpts(engine, path)
    console.log(
      `${done.cpts.nom}\u00a0: ${count(done.lignes, 'ligne')} de ${count(done.tables, 'table')}, toutes égales à l’export\u00a0; ${count(done.documents, 'document')}.`,
    )
    if (done.manquants > 0)
      console.log(
        `L’export n’avait pas le contenu de ${count(done.manquants, 'document')}\u00a0: «\u00a0registre verify\u00a0» dit lesquels.`,
      )
    console.log(sayRegistre(done.registre))
    if (done.connus > 0)
      console.log(
        `${count(done.connus, 'personne était déjà ici', 'personnes étaient déjà ici')}\u00a0: ${plural(done.connus, 'sa fiche d’ici est gardée', 'leurs fiches d’ici sont gardées')}.`,
      )
    console.log(`Ne sont pas venus\u00a0:\n${done.absents.map((one) => `  - ${one}`).join('\n')}`)
    console.log('Qui avait un compte là-bas en ouvre un ici par «\u00a0user lien COURRIEL\u00a0».')
  })
}

const readDay = (text: string): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text
  throw new InvalidArgumentError(`${text} n’est pas une date comme 2026-10-08.`)
}

const addRpps = (parent: Command): void => {
  parent
    .command('rpps <fichier>')
    .description('l’annuaire national\u00a0: l’extraction en libre accès du RPPS (archive ou texte)')
    .option('--date <jour>', 'le jour de l’extraction, quand le nom du fichier ne le dit pas', readDay)
    .option('--forcer', 'prend un fichier plus ancien, ou bien plus court, que l’annuaire en place')
    .addHelpText(
      'after',
      `
L’annuaire en place sert jusqu’à ce que le nouveau soit entier, et reste si quoi que ce soit échoue. D’un jour à l’autre,
seules les lignes qui ont changé sont écrites. Les lignes en faute sont dites et laissées de côté.
Exemple\u00a0:
  npm run maillage -- import rpps PS_LibreAcces_202610080712.zip`,
    )
    .action(async (path: string, options: { date?: string; forcer?: true }) => {
      const { withBase } = await import('../start-base.ts')
      const { importRpps } = await import('../repertoire/import-rpps.ts')
      const { followLoad } = await import('../repertoire/follow-load.ts')
      await withBase('import rpps', async (base) => {
        await importRpps(base.ownerUrl, path, options)
        await followLoad(base)
      })
    })
}

const addFiness = (parent: Command): void => {
  parent
    .command('finess <fichier>')
    .description('les structures de santé\u00a0: FINESS+ (JSON), l’ancienne extraction, ou un tableau')
    .option('--date <jour>', 'le jour de l’extraction, quand ni le fichier ni son nom ne le disent', readDay)
    .option('--forcer', 'prend un fichier plus ancien, ou bien plus court, que celui en place')
    .addHelpText(
      'after',
      `
La forme du fichier est reconnue, compressé par gzip ou non. Les structures en place servent jusqu’à ce que les nouvelles
soient entières. Les lignes en faute sont dites et laissées de côté.
Exemple\u00a0:
  npm run maillage -- import finess finess-structures-journalier-20261120.json.gz`,
    )
    .action(async (path: string, options: { date?: string; forcer?: true }) => {
      const { withBase } = await import('../start-base.ts')
      const { importFiness } = await import('../repertoire/import-finess.ts')
      await withBase('import finess', (base) => importFiness(base.ownerUrl, path, options))
    })
}

/** `import membres` joins it from its own file. */
export const importCommand = (program: Command): Command => {
  const parent = program.command('import').description('fait entrer des membres, ou une CPTS entière')
  parent
    .command('cpts <fichier>')
    .description('une CPTS exportée d’une autre installation')
    .addHelpText(
      'after',
      `
Les deux installations doivent être à la même version, et la CPTS n’être pas déjà ici. Chaque table est comparée au
fichier, et les chaînes du registre et du journal vérifiées, avant que quoi que ce soit soit gardé.`,
    )
    .action(cpts)
  addRpps(parent)
  addFiness(parent)
  return parent
}
