import { useMe } from '../../../web/client/index.ts'
import { Headline } from '../../../web/components/headline.tsx'
import { Section } from '../../../web/components/section.tsx'
import styles from './comptes.module.css'

export const Screen = () => {
  const installation = useMe().data?.installation
  return (
    <div className={styles.prose}>
      <Headline>Mentions légales et accessibilité</Headline>
      <Section title="Ce site">
        <p>
          Maillage est un logiciel libre (licence AGPL-3.0 ou ultérieure) pour les communautés professionnelles
          territoriales de santé. Il n’est ni un site de l’État, ni de l’Assurance Maladie, ni d’une agence régionale de
          santé.
        </p>
        {installation?.nature === 'demonstration' && (
          <p>
            Cette installation est une démonstration{'\u00a0'}: toutes les personnes, tous les rendez-vous et tous les
            chiffres d’activité y sont fictifs.
          </p>
        )}
        <p>
          Chaque CPTS est responsable des données qu’elle y tient. Adressez-vous à sa coordination pour les consulter,
          les corriger ou les effacer.
        </p>
      </Section>
      <Section title="Données personnelles">
        <p>{patientsSentence(installation?.patients)}</p>
        {installation?.hebergeur && (
          <p>
            Hébergeur certifié HDS{'\u00a0'}: {installation.hebergeur.nom}, certificat{' '}
            {installation.hebergeur.certificat}.
          </p>
        )}
        <p>
          Aucune donnée n’est envoyée à un tiers{'\u00a0'}: polices, cartes et calculs viennent de ce serveur. Deux
          cookies seulement, nécessaires{'\u00a0'}: celui de la session et celui d’un lien signé. Pas de mesure
          d’audience.
        </p>
      </Section>
      <Section title="Accessibilité">
        <p>
          Tout se fait au clavier, à 200{'\u00a0'}% et sur un téléphone. Chaque carte a sa liste, chaque graphique son
          tableau.
        </p>
        <p>
          État{'\u00a0'}: non évalué par un organisme. L’accessibilité est contrôlée à chaque version par des outils
          automatiques, qui ne voient pas tout. Dites à la coordination de votre CPTS ce qui vous arrête.
        </p>
      </Section>
    </div>
  )
}

const patientsSentence = (patients: boolean | undefined): string =>
  patients
    ? 'L’identité des patients qui demandent un rendez-vous est chiffrée, tenue à part, et s’efface à l’échéance fixée par la CPTS. Le motif est choisi dans une liste.'
    : 'Cette installation ne connaît pas l’identité des patients\u00a0: une demande ne garde que la tranche d’âge, la commune et un motif choisi dans une liste.'
