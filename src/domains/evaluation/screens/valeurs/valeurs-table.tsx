import { useState } from 'react'
import { foldText } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { notify } from '../../../../web/components/toasts.tsx'
import type { ValeurExterneVue } from '../../contract.ts'
import { type Externes, evaluation } from '../client.ts'
import styles from '../evaluation.module.css'
import { CorrectionForm } from './correction-form.tsx'
import { etatOf } from './etat.ts'

/** Those in force, unless the history is asked for. */
export const ValeursTable = ({ data }: { data: Externes }) => {
  const mayEdit = useCan('indicateur.edit')
  const [shown, setShown] = useState<'vigueur' | 'toutes'>('vigueur')
  const [words, setWords] = useState('')
  const [corrected, setCorrected] = useState<string | null>(null)
  const rows = data.valeurs.filter(
    (one) => (shown === 'toutes' || one.enVigueur) && foldText(`${one.nom} ${one.source}`).includes(foldText(words)),
  )
  const chosen = data.valeurs.find(({ id }) => id === corrected)
  return (
    <>
      <div className={styles.tools}>
        <TextField label="Chercher" type="search" value={words} onChange={setWords} maxLength={100} />
        <SelectField
          label="Montrer"
          value={shown}
          onChange={(value) => setShown(value as 'vigueur' | 'toutes')}
          choices={[
            { value: 'vigueur', label: 'Les valeurs en vigueur' },
            { value: 'toutes', label: 'Toutes, avec les remplacées' },
          ]}
        />
      </div>
      {chosen && <CorrectionForm key={chosen.id} valeur={chosen} data={data} close={() => setCorrected(null)} />}
      <DataTable
        caption="Valeurs externes"
        rows={rows}
        keyOf={({ id }) => id}
        none="Aucune valeur ne répond à ces mots."
        columns={[
          { head: 'Indicateur', cell: ({ nom }) => nom, sort: ({ nom }) => nom, width: '25%' },
          { head: 'Période', cell: ({ periode }) => periode, sort: ({ fin }) => fin, width: '18%' },
          { head: 'Valeur', cell: (one) => <Value one={one} />, sort: ({ valeur }) => valeur },
          { head: 'Source', cell: (one) => <Origin one={one} />, sort: ({ source }) => source, width: '22%' },
          { head: 'État', cell: etatOf, sort: etatOf },
          ...(mayEdit
            ? [
                {
                  head: 'Gestes',
                  quiet: true,
                  cell: (one: ValeurExterneVue) =>
                    one.enVigueur && <Acts one={one} correct={() => setCorrected(one.id)} />,
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

const Value = ({ one }: { one: ValeurExterneVue }) => (
  <span className={one.enVigueur ? undefined : styles.silent}>
    <b>{one.texte}</b>
    {one.numerateur !== null && one.denominateur !== null && (
      <span className={styles.under}>
        {one.numerateur.toLocaleString('fr-FR')} sur {one.denominateur.toLocaleString('fr-FR')}
      </span>
    )}
  </span>
)

const Origin = ({ one }: { one: ValeurExterneVue }) => {
  const { zone } = useCpts()
  return (
    <>
      {one.source}
      <span className={styles.under}>
        {[one.millesime, one.fichier, `écrite le ${shortMoment(one.ecriteLe, zone)}`].filter(Boolean).join(', ')}
      </span>
      {one.note && <span className={styles.under}>{one.note}</span>}
    </>
  )
}

const Acts = ({ one, correct }: { one: ValeurExterneVue; correct: () => void }) => {
  const { id: cptsId } = useCpts()
  const annul = useAction(evaluation.annulValeurExterne, {
    onDone: () =>
      notify(
        one.corrige
          ? 'Correction annulée. La valeur d’avant compte de nouveau.'
          : 'Valeur annulée. Elle reste lisible.',
      ),
  })
  return (
    <>
      <Button size="small" onClick={correct} label={`Corriger ${one.nom}, ${one.periode}`}>
        Corriger
      </Button>{' '}
      <Button
        size="small"
        kind="plain"
        pending={annul.pending}
        label={`Annuler ${one.nom}, ${one.periode}`}
        onClick={() => annul.run({ params: { cptsId, valeurId: one.id } })}
      >
        Annuler
      </Button>
      <Problem error={annul.error} />
    </>
  )
}
