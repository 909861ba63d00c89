import { Suspense, useState } from 'react'
import { createClient } from '../../../../web/client/create-client.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { readEuros, todayIn } from '../../../../web/components/days.ts'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { DecisionCitee } from '../../../gouvernance/screens/index.ts'
import { tresorerieContract } from '../../../tresorerie/contract.ts'
import styles from '../adhesion.module.css'
import { adhesion, type Campagne } from '../client.ts'
import { type Ligne, LigneFields, ligneOf, lignesBody, newLigne } from './bareme-lines.tsx'

const tresorerie = createClient(tresorerieContract)

type Props = { annee: number; from: Campagne | null; isNew: boolean; done: () => void }

export const BaremeForm = ({ annee, from, isNew, done }: Props) => {
  const { id: cptsId, zone } = useCpts()
  const seesAccounts = useCan('tresorerie.read')
  const comptes = useCall(tresorerie.listComptesBancaires, { params: { cptsId } }, { enabled: seesAccounts }).data
    ?.comptes
  const open = (comptes ?? []).filter(({ fermeLe, ibanAbsent }) => fermeLe === null && !ibanAbsent)
  const own = isNew ? null : from
  const [decision, setDecision] = useState(own?.decision ?? '')
  const [decisionId, setDecisionId] = useState(own?.decisionId ?? null)
  const [decideeLe, setDecideeLe] = useState(own?.decideeLe ?? todayIn(zone))
  const [echeance, setEcheance] = useState(own?.echeance ?? `${annee}-03-31`)
  const [compte, setCompte] = useState<string | null>(from?.compteId ?? null)
  const [relances, setRelances] = useState((from?.relances ?? [30, 60]).join(', '))
  const [lignes, setLignes] = useState<Ligne[]>(() => from?.montants.map(ligneOf) ?? [newLigne('Adhérents')])
  const save = useAction(adhesion.saveCampagne, { onDone: done })
  const days = relances
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number)
  const isFrozen = own?.ouverteLe != null
  const montants = lignesBody(lignes)
  const chosen = compte ?? open[0]?.id ?? null
  const submit = () =>
    montants &&
    save.run({
      params: { cptsId, annee },
      body: { decision, decisionId, decideeLe, echeance, compteBancaireId: chosen, relances: days, montants },
    })
  const change = (key: string, ligne: Partial<Ligne>) =>
    setLignes(lignes.map((one) => (one.key === key ? { ...one, ...ligne } : one)))
  return (
    <div className={styles.wide}>
      <Form
        wide
        onSubmit={submit}
        error={save.error}
        actions={
          <Button kind="primary" type="submit" pending={save.pending}>
            Enregistrer le barème de {annee}
          </Button>
        }
      >
        <Section title="La décision" small>
          <Suspense>
            <DecisionCitee
              value={decisionId ?? ''}
              onChange={(cited) => {
                setDecisionId(cited.decisionId)
                if (!cited.decisionId) return
                setDecision(cited.decision)
                setDecideeLe(cited.decideeLe ?? decideeLe)
              }}
            />
          </Suspense>
          <Pair>
            <TextField
              label="Qui a voté"
              hint="Assemblée générale ordinaire, résolution n° 3"
              value={decision}
              onChange={setDecision}
              error={save.champs.decision}
              autoComplete="off"
            />
            <DateField label="Votée le" value={decideeLe} onChange={setDecideeLe} error={save.champs.decideeLe} />
          </Pair>
        </Section>
        <Section title="Les montants" small>
          {isFrozen && <Notice>Des cotisations sont déjà appelées avec ce barème&nbsp;: il ne change plus.</Notice>}
          {lignes.map((ligne) => (
            <LigneFields
              key={ligne.key}
              ligne={ligne}
              isFrozen={isFrozen}
              change={(part) => change(ligne.key, part)}
              remove={lignes.length > 1 ? () => setLignes(lignes.filter(({ key }) => key !== ligne.key)) : null}
              wrong={readEuros(ligne.montant) === null}
            />
          ))}
          {!isFrozen && (
            <p className={styles.added}>
              <Button onClick={() => setLignes([...lignes, newLigne('')])}>Ajouter une ligne</Button>
            </p>
          )}
        </Section>
        <Section title="Le paiement" small>
          <Pair>
            <DateField label="À régler avant le" value={echeance} onChange={setEcheance} error={save.champs.echeance} />
            <TextField
              label="Rappels, en jours après l’appel"
              hint={'Vide\u00a0: aucun rappel'}
              value={relances}
              onChange={setRelances}
              error={
                days.some((one) => !Number.isInteger(one))
                  ? 'Des nombres de jours\u00a0: 30, 60.'
                  : save.champs.relances
              }
              autoComplete="off"
            />
          </Pair>
          {open.length > 0 ? (
            <SelectField
              label="Compte à créditer"
              value={chosen ?? ''}
              onChange={setCompte}
              choices={open.map(({ id, nom, ibanFin }) => ({ value: id, label: `${nom}, …${ibanFin}` }))}
            />
          ) : (
            comptes && (
              <Notice kind="hand">
                Aucun compte bancaire n’est noté&nbsp;: l’appel ne dira pas où payer.{' '}
                <ButtonLink kind="plain" to="/finances/comptes">
                  Ajouter un compte
                </ButtonLink>
              </Notice>
            )
          )}
        </Section>
      </Form>
    </div>
  )
}
