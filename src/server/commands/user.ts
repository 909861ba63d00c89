import type { Command } from 'commander'

type Work = 'list' | 'operateur' | 'lien' | 'secondFacteur' | 'fermer'
/** Loaded when it is asked for: help needs no base. */
const work = async (name: Work, courriel: string) => (await import('../user-commands.ts'))[name](courriel, console.log)

export const userCommand = (program: Command): Command => {
  const user = program.command('user').description('les comptes\u00a0: liste, accès perdus, sessions')
  user
    .command('list')
    .description('liste les comptes, leurs CPTS et leurs rôles')
    .action(() => work('list', ''))
  user
    .command('operateur')
    .description('donne un lien à usage unique qui crée l’opérateur, s’il n’y en a pas encore')
    .action(() => work('operateur', ''))
  user
    .command('lien <courriel>')
    .description('donne un lien à copier, valable un jour, pour choisir un nouveau mot de passe')
    .addHelpText(
      'after',
      '\nTransmettez-le à la personne elle-même, après avoir vérifié que c’est bien elle qui le demande.',
    )
    .action((courriel: string) => work('lien', courriel))
  user
    .command('second-facteur <courriel>')
    .description('retire le second facteur\u00a0: il s’installe de nouveau à la connexion suivante')
    .action((courriel: string) => work('secondFacteur', courriel))
  user
    .command('fermer <courriel>')
    .description('ferme toutes les sessions d’un compte')
    .action((courriel: string) => work('fermer', courriel))
  return user
}
