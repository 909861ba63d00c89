/** A new mandate, at the place of another or not. */
import { useState } from 'react'
import { FONCTIONS, type Fonction } from '../../../../referentials/modeles-statuts/regles.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { todayIn } from '../../../../web/components/days.ts'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { CollegeLu, MandatLu } from '../../contract.ts'
import { FONCTION_LABELS } from '../../labels.ts'
import { echeanceOf } from '../../rules/mandats.ts'
import { gouvernance, type InstanceResume } from '../client.ts'
import { EditForm } from '../edit-form.tsx'
import { NOBODY, PersonneField, personneOf } from '../personne-field.tsx'
import styles from './instances.module.css'

type Props = {
  instance: InstanceResume
  colleges: readonly CollegeLu[]
  /** The one that it takes over. */
  remplace: MandatLu | null
  close: () => void
}

/** Functions that the statutes name come first. */
const choicesOf = ({ regles }: InstanceResume) => {
  const named = (regles.mandats?.fonctions ?? []).map(({ fonction }) => fonction)
  return [...named, ...FONCTIONS.filter((one) => !named.includes(one))].map((value) => ({
    value,
    label: FONCTION_LABELS[value],
  }))
}

export const MandatForm = ({ instance, colleges, remplace, close }: Props) => {
  const { id: cptsId, zone } = useCpts()
  const mois = instance.regles.mandats?.mois ?? null
  const today = todayIn(zone)
  const [personne, setPersonne] = useState(NOBODY)
  const [isMissing, setMissing] = useState(false)
  const [fonction, setFonction] = useState<Fonction>(remplace?.fonction ?? (choicesOf(instance)[0]!.value as Fonction))
  const [draft, setDraft] = useState({
    precision: remplace?.precision ?? '',
    eluPar: '',
    collegeId: remplace?.collegeId ?? '',
    debut: today,
    echeance: echeanceOf(today, mois) ?? '',
  })
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const remove = useAction(gouvernance.deleteMandat)
  const reopen = useAction(gouvernance.reopenMandat)
  const give = useAction(gouvernance.createMandat, {
    onDone: ({ id, clos }) => {
      const undo = async () => {
        await remove.run({ params: { cptsId, mandatId: id } })
        for (const mandatId of clos) await reopen.run({ params: { cptsId, mandatId } })
      }
      notify('Mandat enregistré.', { undo })
      close()
    },
  })
  const submit = () => {
    const who = personneOf(personne)
    setMissing(who === null)
    if (!who) return
    const { debut, echeance, precision, eluPar, collegeId } = draft
    return give.run({
      params: { cptsId },
      body: {
        instanceId: instance.id,
        personne: who,
        fonction,
        precision,
        eluPar,
        collegeId: collegeId || null,
        debut,
        echeance: echeance || null,
        remplace: remplace?.id ?? null,
      },
    })
  }
  return (
    <div className={styles.form}>
      <EditForm
        word={remplace ? 'Enregistrer le remplacement' : 'Donner le mandat'}
        onSubmit={submit}
        action={give}
        close={close}
      >
        {remplace && <p>Le mandat de {remplace.nom} finit le jour où celui-ci commence.</p>}
        <PersonneField
          value={personne}
          onChange={setPersonne}
          error={isMissing ? 'Choisissez une personne, ou donnez son nom et sa qualité.' : undefined}
        />
        <Pair>
          <SelectField
            label="Fonction"
            value={fonction}
            onChange={(value) => setFonction(value as Fonction)}
            choices={choicesOf(instance)}
          />
          <TextField
            label="Précision"
            optional
            value={draft.precision}
            maxLength={200}
            onChange={(precision) => set({ precision })}
            autoComplete="off"
          />
        </Pair>
        <Pair>
          <DateField
            label="Début"
            value={draft.debut}
            onChange={(debut) => set({ debut, echeance: (debut && echeanceOf(debut, mois)) || draft.echeance })}
            error={give.champs.debut}
          />
          <DateField
            label="Terme"
            optional
            value={draft.echeance}
            min={draft.debut || undefined}
            onChange={(echeance) => set({ echeance })}
          />
        </Pair>
        <Pair>
          <TextField
            label="Élu ou désigné par"
            optional
            hint="Assemblée générale du 12 mars 2026…"
            value={draft.eluPar}
            maxLength={300}
            onChange={(eluPar) => set({ eluPar })}
            autoComplete="off"
          />
          <SelectField
            label="Au titre du collège"
            optional
            none="Celui de la personne"
            value={draft.collegeId}
            onChange={(collegeId) => set({ collegeId })}
            choices={colleges.map(({ id, nom }) => ({ value: id, label: nom }))}
          />
        </Pair>
      </EditForm>
    </div>
  )
}
