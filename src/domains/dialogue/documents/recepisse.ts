/** The receipt handed to the CPAM and to the ARS: what lets them check the file, whoever gives it to them. */
import { formatNumber } from '../../../kernel/french.ts'
import { encadre, liste, note, paragraphe, proprietes, titre } from '../../../server/documents/blocs.ts'
import type { DocumentModel } from '../../../server/documents/model.ts'
import { jourDe, momentDe, nomAnnee, phraseProcesVerbal } from '../labels.ts'
import { formatEmpreinte } from '../rules/cle.ts'
import type { Manifeste } from '../rules/manifeste.ts'

export type Recepisse = {
  manifeste: Manifeste
  empreinte: string
  archive: { nom: string; octets: number; sha256: string }
  zone: string
  /** Where the page of verification is. */
  adresse: string
}

export const recepisseDocument = ({ manifeste, empreinte, archive, zone, adresse }: Recepisse): DocumentModel => {
  const { cpts, annee, version, code, figeLe, registre, cle, precedent, fichiers } = manifeste
  return {
    titre: 'Récépissé du dossier figé',
    auteur: cpts.nom,
    sujet: nomAnnee(annee),
    date: figeLe.slice(0, 10),
    pied: `${cpts.nom} · Récépissé · code ${code}`,
    blocs: [
      paragraphe(
        `Le ${jourDe(figeLe, zone)}, ${cpts.nom} a figé le dossier du dialogue de gestion décrit ici. Ce récépissé est remis à la CPAM et à l’ARS, par une autre voie que le dossier lui-même.`,
      ),
      proprietes([
        { nom: 'Dossier', valeur: nomAnnee(annee) },
        {
          nom: 'Version',
          valeur: precedent
            ? `${version}, à la suite de la version ${precedent.version} (code ${precedent.code})`
            : String(version),
        },
        { nom: 'Figé le', valeur: momentDe(figeLe, zone) },
        { nom: 'Code', valeur: code },
        {
          nom: 'Archive',
          valeur: `${archive.nom}, ${formatNumber(archive.octets)} octets, ${formatNumber(fichiers.length + 2)} fichiers`,
        },
      ]),
      titre(1, 'Ce qui se compare'),
      encadre([paragraphe(formatEmpreinte(cle.empreinte))], {
        titre: 'Empreinte de la clé de signature (SHA-256)',
        ton: 'attention',
      }),
      proprietes([
        { nom: 'Dossier (son manifeste)', valeur: formatEmpreinte(empreinte) },
        { nom: 'Archive', valeur: formatEmpreinte(archive.sha256) },
        {
          nom: `Registre, à l’acte n° ${formatNumber(registre.sequence)}`,
          valeur: formatEmpreinte(registre.empreinte),
        },
      ]),
      titre(1, 'Comment vérifier'),
      liste(
        [
          `Sans compte, sur ${adresse} : déposez l’archive, ou donnez le code. Le fichier ne quitte pas votre ordinateur.`,
          'Sans réseau, sur tout ordinateur où Maillage est installé : maillage verify dossier.zip --key, suivi de l’empreinte de la clé ci-dessus.',
          'Le résultat dit « authentique par rapport à la clé » : comparez l’empreinte de cette clé à celle de ce récépissé. Une autre clé, c’est un autre signataire.',
        ],
        true,
      ),
      titre(1, 'À reporter au procès-verbal'),
      paragraphe(
        phraseProcesVerbal({ annee, version, code, empreinte, cleEmpreinte: cle.empreinte, registre, figeLe, zone }),
      ),
      note(
        'Réécrire le registre changerait toutes ses empreintes : la tête imprimée ici, gardée par la CPAM, l’ARS et les membres, le rendrait visible.',
      ),
    ],
  }
}
