/** The statutes read as sentences, corrected where they differ, version by version. */
import { useState } from 'react'
import { findModeleStatuts } from '../../../../referentials/modeles-statuts/index.ts'
import { STATUT_LABELS } from '../../../../referentials/provenance.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Columns, Section, Source } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { sayDay } from '../../labels.ts'
import { gouvernance, type Version } from '../client.ts'
import { AdoptionForm } from './adoption-form.tsx'
import { ChapitresPart } from './chapitres-part.tsx'
import { CollegesPart } from './colleges-part.tsx'
import { InstancesPart } from './instances-part.tsx'
import { Start } from './start.tsx'
import styles from './statuts.module.css'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(gouvernance.listStatuts, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Gouvernance" />
      <Loaded of="les statuts" from={read}>
        {({ versions }) => (versions.length === 0 ? <Start /> : <Statuts versions={versions} />)}
      </Loaded>
    </>
  )
}

const SAID: Record<Version['etat'], (version: Version) => string> = {
  'a-venir': ({ debut }) => `Statuts qui vaudront à partir du ${sayDay(debut)}`,
  'en-vigueur': ({ debut }) => `Statuts en vigueur depuis le ${sayDay(debut)}`,
  passee: ({ debut, fin }) => `Statuts en vigueur du ${sayDay(debut)} au ${sayDay(fin!)}`,
}

const Statuts = ({ versions }: { versions: readonly Version[] }) => {
  const mayEdit = useCan('gouvernance.edit')
  const current = versions.find(({ etat }) => etat === 'en-vigueur') ?? versions[0]!
  const [chosen, setChosen] = useState(current.id)
  const version = versions.find(({ id }) => id === chosen) ?? current
  const mayCorrect = mayEdit && version.etat !== 'passee'
  return (
    <>
      <Headline
        meaning={
          'Les statuts sont le contrat des membres de l’association. Maillage applique ce qui est écrit ici, et n’y ajoute aucune règle.'
        }
      >
        {SAID[version.etat](version)}
      </Headline>
      <Columns>
        <div key={version.id}>
          <ChapitresPart version={version} mayEdit={mayCorrect} />
          <CollegesPart version={version} mayEdit={mayCorrect} />
          <InstancesPart version={version} mayEdit={mayCorrect} />
        </div>
        <aside>
          <Adoption version={version} mayEdit={mayCorrect} />
          <Versions versions={versions} chosen={version.id} choose={setChosen} mayEdit={mayEdit} />
          <Origin version={version} />
        </aside>
      </Columns>
    </>
  )
}

const Adoption = ({ version, mayEdit }: { version: Version; mayEdit: boolean }) => {
  const [isOpen, setOpen] = useState(false)
  const { adoptesLe, adoptesPar, note } = version
  return (
    <Section
      title="Adoption"
      small
      aside={
        mayEdit &&
        !isOpen && (
          <Button kind="plain" size="small" label="Corriger l’adoption" onClick={() => setOpen(true)}>
            Corriger
          </Button>
        )
      }
    >
      {isOpen ? (
        <AdoptionForm version={version} suite={false} close={() => setOpen(false)} />
      ) : (
        <>
          <p>
            {adoptesLe ? `Adoptés le ${sayDay(adoptesLe)}` : 'Jour d’adoption à noter'}
            {adoptesPar && ` par\u00a0: ${adoptesPar}`}.
          </p>
          {note && <p className={styles.prose}>{note}</p>}
        </>
      )}
    </Section>
  )
}

type VersionsProps = {
  versions: readonly Version[]
  chosen: string
  choose: (id: string) => void
  mayEdit: boolean
}
const Versions = ({ versions, chosen, choose, mayEdit }: VersionsProps) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Section title="Versions" small>
      <ul>
        {versions.map((one) => (
          <li key={one.id} className={styles.version}>
            {one.id === chosen ? (
              <b aria-current="true">{SAID[one.etat](one)}</b>
            ) : (
              <Button kind="plain" onClick={() => choose(one.id)}>
                {SAID[one.etat](one)}
              </Button>
            )}
            {one.adoptesPar && <small>{one.adoptesPar}</small>}
          </li>
        ))}
      </ul>
      {isOpen ? (
        <AdoptionForm version={versions[0]!} suite close={() => setOpen(false)} opened={choose} />
      ) : (
        mayEdit && (
          <p>
            <Button size="small" onClick={() => setOpen(true)}>
              Ouvrir une nouvelle version
            </Button>
          </p>
        )
      )}
    </Section>
  )
}

/** Where the first draft came from, and how sure each part of it was. */
const Origin = ({ version }: { version: Version }) => {
  const modele = version.modele === null ? undefined : findModeleStatuts(version.modele)
  if (!modele) return null
  return (
    <Section title="D’après un modèle" small>
      <p>{modele.titre}</p>
      {modele.reperes.map(({ phrase, provenance }) => (
        <Source key={phrase}>
          Lu&nbsp;: {phrase} {provenance.source}, {STATUT_LABELS[provenance.statut]}.
        </Source>
      ))}
      <p>
        <StatusChip kind="unknown">à comparer avec votre texte</StatusChip>
      </p>
    </Section>
  )
}
