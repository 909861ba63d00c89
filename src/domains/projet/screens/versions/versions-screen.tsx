import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { VersionLue } from '../../contract-versions.ts'
import { projet } from '../client.ts'
import { ReopenNotice } from '../parcours/reopen-notice.tsx'
import { Views } from '../views.tsx'
import { FollowForm } from './follow-form.tsx'
import styles from './versions.module.css'

const CHIPS = {
  envoye: { kind: 'waiting', word: 'réception à noter' },
  'delai-en-cours': { kind: 'neutral', word: 'délai en cours' },
  'repute-valide': { kind: 'done', word: 'réputé validé' },
  valide: { kind: 'done', word: 'validé' },
  oppose: { kind: 'danger', word: 'opposition' },
} as const

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const versions = useCall(projet.listVersionsProjet, { params: { cptsId } })
  return (
    <>
      <Views />
      <Loaded of="les versions" from={versions}>
        {(data) => <Versions versions={data.versions} />}
      </Loaded>
    </>
  )
}

const followWord = ({ depot, reponse }: VersionLue): string => {
  if (depot === 'envoye') return 'Noter la réception'
  return reponse === null ? 'Noter la réponse de l’ARS' : 'Corriger la suite'
}

const headline = (versions: VersionLue[]): string => {
  const sent = versions.find(({ etat }) => etat === 'figee')
  return sent
    ? `${sent.libelle}\u00a0: ${sent.phrase.charAt(0).toLowerCase()}${sent.phrase.slice(1, -1)}`
    : 'Rien n’a encore été envoyé'
}

const Versions = ({ versions }: { versions: VersionLue[] }) => {
  if (versions.every(({ etat }) => etat === 'brouillon'))
    return (
      <>
        <Headline>Rien n’a encore été envoyé</Headline>
        <EmptyState
          actions={
            <ButtonLink kind="primary" to="/projet">
              Écrire le projet
            </ButtonLink>
          }
        >
          Chaque envoi à l’ARS fige une version du projet de santé, avec son empreinte. Vous suivrez ici le délai de
          deux mois, la réponse, puis les avenants et ce qu’ils changent.
        </EmptyState>
      </>
    )
  return (
    <>
      <Headline>{headline(versions)}</Headline>
      {versions[0]?.etat === 'figee' && <ReopenNotice />}
      {versions.map((version, index) => (
        <Version key={version.id} version={version} before={versions[index + 1]} />
      ))}
    </>
  )
}

const Version = ({ version, before }: { version: VersionLue; before: VersionLue | undefined }) => {
  const maySubmit = useCan('projet.submit')
  const [isOpen, setOpen] = useState(false)
  const isDraft = version.etat === 'brouillon'
  const chip = version.depot && CHIPS[version.depot]
  return (
    <Section title={version.libelle} aside={chip && <StatusChip kind={chip.kind}>{chip.word}</StatusChip>}>
      <p>{version.phrase}</p>
      {version.note && <p className={styles.note}>{version.note}</p>}
      {version.empreinte && (
        <p className={styles.hash}>
          Empreinte <code>{version.empreinte.slice(0, 16)}…</code>
        </p>
      )}
      {isOpen ? (
        <FollowForm version={version} close={() => setOpen(false)} />
      ) : (
        <p className={styles.acts}>
          {!isDraft && <Link to={`/projet/versions/${version.id}`}>Lire cette version</Link>}
          {isDraft && <Link to="/projet">Continuer à écrire</Link>}
          {before?.etat === 'figee' && (
            <Link to={`/projet/versions/${isDraft ? before.id : version.id}/differences`}>
              {`Ce qui change depuis «\u00a0${before.libelle}\u00a0»`}
            </Link>
          )}
          {!isDraft && maySubmit && (
            <Button
              size="small"
              kind={version.depot === 'envoye' ? 'primary' : 'secondary'}
              onClick={() => setOpen(true)}
            >
              {followWord(version)}
            </Button>
          )}
        </p>
      )}
    </Section>
  )
}
