/** The public page: open or closed, its address, its words; the texts that one accepts. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { listInWords } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Columns, Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { TEXTE_LABELS } from '../../labels.ts'
import styles from '../adhesion.module.css'
import { adhesion, type Reglage } from '../client.ts'
import { sayDecide } from '../words.ts'
import { Textes } from './textes.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(adhesion.readReglageAdhesion, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Équipe" />
      <Loaded of="les réglages" from={read}>
        {(it) => (
          <>
            <Headline
              meaning={`Une page ouverte à tous, puis le parcours des statuts\u00a0: ${sayDecide(it.parcours)}.`}
            >
              {it.ouverte ? 'L’adhésion en ligne est ouverte' : 'L’adhésion en ligne est fermée'}
            </Headline>
            {it.lien && (
              <>
                <CopyLink link={it.lien} label="Adresse de la page d’adhésion" />
                <p className={styles.spaced}>
                  <Link to={`/adherer/${it.adresse}`}>Voir la page comme elle se montre</Link>
                </p>
              </>
            )}
            {it.manquants.length > 0 && (
              <Notice kind="hand">
                Vos statuts demandent d’accepter{' '}
                {listInWords(it.manquants.map((genre) => TEXTE_LABELS[genre].toLowerCase()))}
                &nbsp;: publiez-en le texte.
              </Notice>
            )}
            <Columns>
              <PageForm it={it} />
              <Textes textes={it.textes} />
            </Columns>
          </>
        )}
      </Loaded>
    </>
  )
}

const PageForm = ({ it }: { it: Reglage }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('reglage-adhesion.edit')
  const [adresse, setAdresse] = useState(it.adresse ?? it.adresseProposee)
  const [ouverte, setOuverte] = useState(it.ouverte)
  const [accueil, setAccueil] = useState(it.accueil)
  const [effet, setEffet] = useState(it.effet)
  const [signataire, setSignataire] = useState(it.signataire)
  const save = useAction(adhesion.saveReglageAdhesion, { onDone: () => notify('Réglages enregistrés.') })
  const body = { adresse: adresse.trim() || null, ouverte, accueil, effet, signataire }
  return (
    <Section title="La page">
      <div className={styles.form}>
        <Form
          wide
          onSubmit={() => save.run({ params: { cptsId }, body })}
          error={save.error}
          actions={
            mayEdit && (
              <Button kind="primary" type="submit" pending={save.pending}>
                Enregistrer ces réglages
              </Button>
            )
          }
        >
          <CheckField
            label="Recevoir des demandes d’adhésion en ligne"
            checked={ouverte}
            onChange={setOuverte}
            disabled={!mayEdit}
          />
          <TextField
            label="Adresse de la page"
            hint="Des lettres sans accent, des chiffres et des tirets"
            value={adresse}
            onChange={setAdresse}
            error={save.champs.adresse}
            autoComplete="off"
            readOnly={!mayEdit}
          />
          <TextArea
            label="Ce que la page dit de votre CPTS"
            optional
            rows={5}
            value={accueil}
            onChange={setAccueil}
            maxLength={2000}
            readOnly={!mayEdit}
          />
          {it.parcours.etapes.length > 1 && (
            <SelectField
              label="L’adhésion court"
              value={effet}
              onChange={(value) => setEffet(value as Reglage['effet'])}
              choices={[
                { value: 'instruction', label: 'dès le premier avis favorable' },
                { value: 'ratification', label: 'une fois le parcours fini' },
              ]}
            />
          )}
          <TextField
            label="Qui signe les attestations et les reçus"
            hint="Un nom et une fonction"
            optional
            value={signataire}
            onChange={setSignataire}
            readOnly={!mayEdit}
            autoComplete="off"
          />
        </Form>
      </div>
    </Section>
  )
}
