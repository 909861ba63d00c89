/** One text: its version in force, read here; the former ones; the day to read it again. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatBytes } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { longDay } from '../../../../web/components/days.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { PdfPreview } from '../../../../web/components/pdf-preview.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Columns, Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { NotFound } from '../../../../web/shell/not-found.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { TexteLu, VersionLue } from '../../contract-bibliotheque.ts'
import { AUDIENCE_LABELS, GENRE_TEXTE_LABELS, sayRevue } from '../../labels-conventions.ts'
import { gouvernance } from '../client.ts'
import { DecisionLink } from '../decision-field.tsx'
import styles from '../engagements.module.css'
import { TexteChip } from './list-screen.tsx'
import { TexteForm } from './texte-form.tsx'
import { VersionForm } from './version-form.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { texteId = '' } = useParams({ strict: false })
  const read = useCall(gouvernance.listTextes, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Gouvernance" />
      <Loaded of="le texte" from={read}>
        {({ aujourdhui, textes }) => {
          const texte = textes.find(({ id }) => id === texteId)
          return texte ? <Texte texte={texte} aujourdhui={aujourdhui} /> : <NotFound />
        }}
      </Loaded>
    </>
  )
}

type Props = { texte: TexteLu; aujourdhui: string }

const Texte = ({ texte, aujourdhui }: Props) => {
  const mayEdit = useCan('bibliotheque.edit')
  const [doing, setDoing] = useState<'edit' | 'version' | null>(null)
  const close = () => setDoing(null)
  const { enVigueur } = texte
  return (
    <>
      <Headline
        above={
          <span className={styles.above}>
            <Link to="/gouvernance/bibliotheque">Bibliothèque</Link>
            {texte.mission && <MissionBadge mission={texte.mission} />}
            <TexteChip etat={texte.etat} />
          </span>
        }
        meaning={texte.resume || undefined}
        actions={
          mayEdit &&
          doing === null && (
            <>
              <Button icon={<icons.pencil />} onClick={() => setDoing('edit')}>
                Corriger
              </Button>
              <Button kind="primary" icon={<icons.plus />} onClick={() => setDoing('version')}>
                {texte.versions.length === 0 ? 'Joindre le document' : 'Nouvelle version'}
              </Button>
            </>
          )
        }
      >
        {texte.titre}
      </Headline>
      {doing === 'edit' && <TexteForm texte={texte} close={close} />}
      {doing === 'version' && <VersionForm texte={texte} close={close} />}
      <Columns>
        <Section title="Versions">
          {texte.versions.length === 0 && <p>Aucun document n’est encore joint.</p>}
          <ul className={styles.rows}>
            {texte.versions.map((version) => (
              <Version key={version.id} texte={texte} version={version} isCurrent={version.id === enVigueur?.id} />
            ))}
          </ul>
        </Section>
        <div>
          <Section title="Ce texte" small>
            <dl className={styles.facts}>
              <dt>Genre</dt>
              <dd>{GENRE_TEXTE_LABELS[texte.genre]}</dd>
              <dt>Pour</dt>
              <dd>{AUDIENCE_LABELS[texte.audience]}</dd>
              <dt>Référent</dt>
              <dd>{texte.referent ?? 'personne encore'}</dd>
              <dt>Relecture</dt>
              <dd>{texte.revueMois ? sayRevue(texte.revueMois) : 'jamais'}</dd>
              {enVigueur?.revoirLe && (
                <>
                  <dt>À relire le</dt>
                  <dd>{longDay(enVigueur.revoirLe)}</dd>
                </>
              )}
            </dl>
          </Section>
          {texte.audience === 'public' && enVigueur && <Public texte={texte} />}
          {mayEdit && <Acts texte={texte} aujourdhui={aujourdhui} />}
        </div>
      </Columns>
    </>
  )
}

const sayVersion = (version: VersionLue): string =>
  [
    `Depuis le ${longDay(version.debut)}`,
    version.validePar && `validée par ${version.validePar}`,
    version.valideLe && `le ${longDay(version.valideLe)}`,
    version.relueLe && `relue le ${longDay(version.relueLe)}`,
    formatBytes(version.taille),
  ]
    .filter(Boolean)
    .join(', ')

const Version = ({ texte, version, isCurrent }: { texte: TexteLu; version: VersionLue; isCurrent: boolean }) => {
  const { id: cptsId } = useCpts()
  const params = { cptsId, texteId: texte.id, versionId: version.id }
  const name = `version ${version.numero} de ${texte.titre}`
  return (
    <li>
      <div>
        {version.nom === null ? (
          <b>Version {version.numero}</b>
        ) : (
          <a href={gouvernance.readVersionTexte.href({ params, query: {} })} download aria-label={`Ouvrir la ${name}`}>
            Version {version.numero}
          </a>
        )}
        {isCurrent && ', en vigueur'}
        <small>{version.nom === null ? 'Document effacé.' : `${sayVersion(version)}.`}</small>
        {version.changements && <small>{version.changements}</small>}
        {version.decisionId && (
          <small>
            <DecisionLink decisionId={version.decisionId} />
          </small>
        )}
        {version.acteId && (
          <small>
            <Link to="/registre/$acteId" params={{ acteId: version.acteId }}>
              L’acte qui l’a adopté
            </Link>
          </small>
        )}
      </div>
      {version.nom !== null && version.type === 'application/pdf' && (
        <PdfPreview href={gouvernance.readVersionTexte.href({ params, query: { apercu: 'oui' } })} name={name} />
      )}
    </li>
  )
}

/** Anybody who has it reads the version in force, and no other. */
const Public = ({ texte }: { texte: TexteLu }) => {
  const { id: cptsId } = useCpts()
  const path = gouvernance.readTextePublic.href({ params: { cptsId, texteId: texte.id }, query: {} })
  return (
    <Section title="Adresse publique" small>
      <CopyLink link={new URL(path, window.location.origin).href} label={`Adresse publique de ${texte.titre}`} />
    </Section>
  )
}

const Acts = ({ texte, aujourdhui }: Props) => {
  const { id: cptsId } = useCpts()
  const params = { cptsId, texteId: texte.id }
  const read = useAction(gouvernance.relireTexte, {
    onDone: ({ revoirLe }) => notify(revoirLe ? `Relu. À relire le ${longDay(revoirLe)}.` : 'Relu.'),
  })
  const put = useAction(gouvernance.rangerTexte)
  const setPut = async (range: boolean) => {
    if (!(await put.run({ params, body: { range } }))) return
    notify(range ? 'Texte rangé.' : 'Texte ressorti.', { undo: () => put.run({ params, body: { range: !range } }) })
  }
  return (
    <>
      <div className={styles.acts}>
        {texte.enVigueur && texte.rangeLe === null && (
          <Button pending={read.pending} onClick={() => void read.run({ params, body: { le: aujourdhui } })}>
            Relu aujourd’hui, sans changement
          </Button>
        )}
        <Button kind="plain" pending={put.pending} onClick={() => void setPut(texte.rangeLe === null)}>
          {texte.rangeLe === null ? 'Ranger ce texte' : 'Ressortir ce texte'}
        </Button>
      </div>
      <Problem error={read.error ?? put.error} />
    </>
  )
}
