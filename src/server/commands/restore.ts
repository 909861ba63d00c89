import type { Command } from 'commander'
import { count, formatMoment } from '../../kernel/french.ts'
import { Temporal } from '../../kernel/time.ts'

type Options = { home?: string; effacements?: string; sansEffacements?: boolean }

export const restoreCommand = (program: Command): Command =>
  program
    .command('restore <fichier>')
    .description('restaure une sauvegarde dans un dossier neuf ou une base vide, et la vérifie')
    .option('--home <dossier>', 'dossier de l’installation restaurée, à défaut de MAILLAGE_HOME')
    .option(
      '--effacements <fichier>',
      'journal des effacements, s’il n’est ni dans l’installation ni à côté de la sauvegarde',
    )
    .option(
      '--sans-effacements',
      'restaure bien que ce journal soit perdu\u00a0: des personnes effacées peuvent revenir',
    )
    .addHelpText(
      'after',
      `
La phrase de passe vient de MAILLAGE_PASSPHRASE, ou elle est demandée. Chaque table est comparée à la sauvegarde, puis
les effacements faits depuis et les durées de conservation sont rejoués avant que l’installation puisse s’ouvrir.`,
    )
    .action(async (file: string, options: Options) => {
      const { readPassphrase } = await import('../backup/passphrase.ts')
      const { runRestore } = await import('../backup/run-restore.ts')
      const passphrase = await readPassphrase('open')
      const restored = await runRestore(file, passphrase, {
        ...(options.home ? { home: options.home } : {}),
        lists: options.effacements ? [options.effacements] : [],
        withoutList: options.sansEffacements ?? false,
      })
      const le = formatMoment(Temporal.Instant.from(restored.le), Temporal.Now.timeZoneId(), { year: true })
      console.log(
        `Sauvegarde du ${le} restaurée dans ${restored.home}\u00a0: ${count(restored.rows, 'ligne')} de ${count(restored.tables, 'table')}, toutes égales à la sauvegarde.`,
      )
      console.log(
        `${count(restored.erasures, 'effacement rejoué', 'effacements rejoués')}. Chacun doit se connecter de nouveau.`,
      )
    })
