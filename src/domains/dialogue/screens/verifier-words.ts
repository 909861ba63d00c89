/** Words of the page open to all that checks a frozen file. */
export const VERIFIER = {
  title: 'Vérifier un dossier figé',
  meaning:
    'Le dossier du dialogue de gestion d’une CPTS se vérifie ici sans compte. Le fichier ne quitte pas cet appareil\u00a0: il y est lu.',
  key: 'Empreinte de la clé, sur le récépissé',
  keyHint:
    'Seize groupes de quatre signes. Sans elle, la page dit par quelle clé le dossier est signé, et vous comparez.',
  badKey: 'Une empreinte a soixante-quatre chiffres et lettres de a à f.',
  byArchive: 'Par l’archive',
  drop: 'L’archive remise par la CPTS, un fichier ZIP.',
  choose: 'Choisir l’archive',
  orDrop: 'ou déposez-la ici.',
  reading: 'Lecture de l’archive, fichier par fichier',
  tooLarge: 'Ce fichier dépasse un gigaoctet\u00a0: il n’a pas été lu.',
  byCode: 'Par le code',
  code: 'Code du dossier',
  codeHint: 'Dix signes en deux groupes, comme K7QF3-M2P9X.',
  badCode: 'Un code a dix signes.',
  go: 'Chercher',
  unknownCode: 'Aucun dossier d’ici ne porte ce code. Vérifiez qu’il est recopié entier.',
  keyOf: 'Clé qui l’a signé, à comparer avec le récépissé\u00a0:',
  sameKey: 'C’est la clé que vous avez donnée.',
  otherKey: 'Ce n’est pas la clé que vous avez donnée.',
  here: 'Ce dossier est connu ici',
  notHere:
    'Ce serveur ne connaît pas ce dossier\u00a0: il vient d’une CPTS hébergée ailleurs, ou il n’a pas été figé. La signature, elle, se vérifie partout.',
  later: 'Une version plus récente a été figée depuis\u00a0: demandez-la à la CPTS.',
  piece: 'Une pièce restée à la CPTS est-elle citée\u00a0?',
  pieceHint: 'Le fichier ne quitte pas cet appareil\u00a0: seule son empreinte est comparée.',
  what: 'Ce que cela prouve',
  whatItProves:
    'Que chaque fichier de l’archive est celui qui a été figé, et que le porteur de la clé l’a signé. Que cette clé soit celle de la CPTS, seul le récépissé reçu de sa main le dit\u00a0: comparez les deux empreintes.',
  offline:
    'Sans ce site\u00a0: «\u00a0maillage verify\u00a0» fait la même vérification en ligne de commande, sur une machine qui n’a ni base ni réseau.',
} as const
