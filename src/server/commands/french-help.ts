/** Commander speaks English: its titles and its complaints, in French. */
import type { Command } from 'commander'

const TITLES: Record<string, string> = {
  'Usage:': 'Usage\u00a0:',
  'Arguments:': 'Arguments\u00a0:',
  'Options:': 'Options\u00a0:',
  'Commands:': 'Commandes\u00a0:',
  'Global Options:': 'Options générales\u00a0:',
}

const COMPLAINTS: [RegExp, string][] = [
  [/^error: unknown option '(.+?)'/, 'Option inconnue\u00a0: $1'],
  [/^error: unknown command '(.+?)'/, 'Commande inconnue\u00a0: $1'],
  [/^error: missing required argument '(.+?)'/, 'Il manque un argument\u00a0: $1'],
  [/^error: required option '(.+?)' not specified/, 'Il manque une option\u00a0: $1'],
  [/^error: option '(.+?)' argument missing/, 'Cette option demande une valeur\u00a0: $1'],
  [/^error: option '(.+?)' argument '(.*?)' is invalid\. /, 'Option $1\u00a0: '],
  [/^error: too many arguments.*/, 'Il y a trop d’arguments.'],
  [/\(Did you mean one of (.+?)\?\)/, '(vouliez-vous dire\u00a0: $1\u00a0?)'],
  [/\(Did you mean (.+?)\?\)/, '(vouliez-vous dire\u00a0: $1\u00a0?)'],
]

const inFrench = (text: string): string =>
  COMPLAINTS.reduce((said, [english, french]) => said.replace(english, french), text)

export const speakFrench = (command: Command): Command =>
  command
    .helpOption('-h, --help', 'affiche cette aide')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      styleUsage: (usage) => usage.replace('[command]', '[commande]'),
      optionDescription: (option) =>
        option.defaultValue === undefined
          ? option.description
          : `${option.description} (par défaut\u00a0: ${option.defaultValue})`,
    })
    .configureOutput({ outputError: (text, write) => write(inFrench(text)) })
