import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { SelectField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section } from '../../../../web/components/section.tsx'
import type { ChangementLu, DifferenceLue } from '../../contract-versions.ts'
import { projet } from '../client.ts'
import { Views } from '../views.tsx'
import { keyedLines } from './keyed-lines.ts'
import styles from './versions.module.css'

const NATURES = { ajout: 'ajouté', retrait: 'retiré', changement: 'changé' }

/** What changed from one version to another, or to what is being written, in words. */
export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { projetVersionId = '' } = useParams({ strict: false })
  const versions = useCall(projet.listVersionsProjet, { params: { cptsId } })
  const sent = (versions.data?.versions ?? []).filter(({ etat }) => etat === 'figee')
  const opened = sent.find(({ id }) => id === projetVersionId)
  const before = sent.find(({ numero }) => opened && numero === opened.numero - 1)
  const [chosen, setChosen] = useState<{ de?: string; vers?: string }>({})
  // A later version is compared with the one before it; the first, with what is being written.
  const de = chosen.de ?? before?.id ?? projetVersionId
  const vers = chosen.vers ?? (before ? projetVersionId : '')
  const found = useCall(
    projet.compareVersions,
    { params: { cptsId }, query: { de, ...(vers === '' ? {} : { vers }) } },
    { enabled: versions.data !== undefined, keep: true },
  )
  const choices = sent.map(({ id, libelle }) => ({ value: id, label: libelle }))
  return (
    <>
      <Views />
      <Loaded of="les différences" from={found}>
        {(data) => (
          <>
            <Headline above={<Link to="/projet/versions">Versions du projet de santé</Link>}>
              {data.nombre === 0
                ? 'Rien n’a changé'
                : `${count(data.nombre, 'élément a changé', 'éléments ont changé')}`}
            </Headline>
            <div className={styles.choose}>
              <SelectField
                label="De"
                value={de}
                onChange={(value) => setChosen({ de: value, vers })}
                choices={choices}
              />
              <SelectField
                label="À"
                none="Ce qui s’écrit aujourd’hui"
                value={vers}
                onChange={(value) => setChosen({ de, vers: value })}
                choices={choices}
              />
            </div>
            {data.territoire.length > 0 && (
              <Section title="Territoire et équipe">
                <Changes changements={data.territoire} />
              </Section>
            )}
            <Group title="Besoins" differences={data.besoins} />
            <Group title="Objectifs" differences={data.objectifs} />
            <Group title="Fiches-actions" differences={data.fiches} />
            <Group title="Textes" differences={data.textes} />
          </>
        )}
      </Loaded>
    </>
  )
}

const Group = ({ title, differences }: { title: string; differences: DifferenceLue[] }) =>
  differences.length > 0 && (
    <Section title={title}>
      {differences.map(({ id, titre, nature, changements }) => (
        <div key={id} className={styles.difference}>
          <p>
            <b>{titre}</b> <span className={styles.nature}>{NATURES[nature]}</span>
          </p>
          <Changes changements={changements} />
        </div>
      ))}
    </Section>
  )

const Changes = ({ changements }: { changements: ChangementLu[] }) => (
  <dl className={styles.changes}>
    {changements.map(({ nom, retire, ajoute, change }) => (
      <div key={nom}>
        <dt>{nom}</dt>
        <dd>
          {change.map(({ quoi, avant, apres }) => (
            <span key={[quoi, avant, apres].join()} className={styles.change}>
              {quoi}&nbsp;: <del>{avant || 'rien'}</del> <ins>{apres || 'rien'}</ins>
            </span>
          ))}
          {keyedLines(retire).map(({ key, line }) => (
            <del key={key}>{line}</del>
          ))}
          {keyedLines(ajoute).map(({ key, line }) => (
            <ins key={key}>{line}</ins>
          ))}
        </dd>
      </div>
    ))}
  </dl>
)
