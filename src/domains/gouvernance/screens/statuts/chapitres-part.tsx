/** Becoming a member, voting, leaving, dues: one sentence each, and its form. */
import { type ReactNode, useState } from 'react'
import type { ReglesStatuts } from '../../../../referentials/modeles-statuts/regles.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { CHAPITRES } from '../../labels-regles.ts'
import type { Version } from '../client.ts'
import { AdmissionForm, CotisationForm, PerteForm, VoteForm } from './chapitres-forms.tsx'
import styles from './statuts.module.css'

export type ChapitreProps = { version: Version; close: () => void }
const FORMS: Record<keyof ReglesStatuts, (props: ChapitreProps) => ReactNode> = {
  admission: AdmissionForm,
  vote: VoteForm,
  perte: PerteForm,
  cotisation: CotisationForm,
}

export const ChapitresPart = ({ version, mayEdit }: { version: Version; mayEdit: boolean }) => (
  <Section title="Les membres">
    {CHAPITRES.map(({ cle, titre, dire }) => (
      <Chapitre key={cle} cle={cle} titre={titre} dit={dire(version.regles)} version={version} mayEdit={mayEdit} />
    ))}
  </Section>
)

type Props = { cle: keyof ReglesStatuts; titre: string; dit: string; version: Version; mayEdit: boolean }
const Chapitre = ({ cle, titre, dit, version, mayEdit }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const Form = FORMS[cle]
  return (
    <div className={styles.chapitre}>
      <div className={styles.chapitreHead}>
        <h3>{titre}</h3>
        {mayEdit && !isOpen && (
          <Button kind="plain" size="small" label={`Corriger\u00a0: ${titre}`} onClick={() => setOpen(true)}>
            Corriger
          </Button>
        )}
      </div>
      {isOpen ? (
        <div className={styles.form}>
          <Form version={version} close={() => setOpen(false)} />
        </div>
      ) : (
        <p className={styles.prose}>{dit}</p>
      )}
    </div>
  )
}
