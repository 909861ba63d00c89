/** Every indicator that the CPTS follows, by mission: where it stands, where it comes from, where it should be. */
import { useState } from 'react'
import { count, foldText, plural } from '../../../../kernel/french.ts'
import { MISSIONS as CODES, MISSIONS_ACI } from '../../../../referentials/echeances.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { todayIn } from '../../../../web/components/days.ts'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { RegistreViews } from '../../../registre/screens/index.ts'
import type { LigneIndicateur } from '../../contract.ts'
import { evaluation, type Liste } from '../client.ts'
import styles from '../evaluation.module.css'
import { PeriodeField } from '../periode-field.tsx'
import { usePeriode } from '../use-periode.ts'
import { ComparaisonPart } from './comparaison-part.tsx'
import { IndicateursTable } from './table.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { query, setPeriode } = usePeriode('/indicateurs')
  const [isWhole, setWhole] = useState(false)
  const read = useCall(
    evaluation.listIndicateurs,
    { params: { cptsId }, query: { ...query, ...(isWhole ? { tous: 'oui' as const } : {}) } },
    { keep: true },
  )
  return (
    <>
      <RegistreViews />
      <Loaded of="les indicateurs" from={read}>
        {(data) => <List data={data} setPeriode={setPeriode} isWhole={isWhole} setWhole={setWhole} />}
      </Loaded>
    </>
  )
}

type Props = { data: Liste; setPeriode: (cle: string) => void; isWhole: boolean; setWhole: (whole: boolean) => void }

const GROUPS = [...CODES, null] as const
const choices = [
  { value: '', label: 'Toutes les missions' },
  ...MISSIONS_ACI.map(({ mission, libelle }) => ({ value: mission as string, label: libelle })),
  { value: 'cpts', label: 'La CPTS elle-même' },
]

const List = ({ data, setPeriode, isWhole, setWhole }: Props) => {
  const { id: cptsId, zone } = useCpts()
  const mayEdit = useCan('indicateur.edit')
  const [mission, setMission] = useState('')
  const [words, setWords] = useState('')
  const rows = data.indicateurs.filter(
    (one) => (mission === '' || (one.mission ?? 'cpts') === mission) && foldText(one.nom).includes(foldText(words)),
  )
  const query = { periode: data.periode.cle }
  const running = data.periode.fin > todayIn(zone)
  return (
    <>
      <Headline meaning={meaningOf(data, running)} actions={mayEdit && <EditLinks />}>
        {headlineOf(data.indicateurs)}
      </Headline>
      <search className={styles.tools}>
        <PeriodeField periodes={data.periodes} value={data.periode} onChange={setPeriode} />
        <SelectField label="Mission" value={mission} onChange={setMission} choices={choices} />
        <TextField label="Chercher un indicateur" type="search" value={words} maxLength={100} onChange={setWords} />
      </search>
      {GROUPS.map((group) => {
        const lines = rows.filter((one) => one.mission === group)
        return lines.length === 0 ? null : (
          <Section key={group ?? 'cpts'} title={<Group mission={group} />} aside={aside(lines)}>
            <IndicateursTable lines={lines} periode={data.periode} running={running} />
          </Section>
        )
      })}
      {rows.length === 0 && <p className={styles.silent}>Aucun indicateur ne répond à ces mots.</p>}
      {mayEdit && (data.autres > 0 || isWhole) && (
        <p className={styles.acts}>
          <Button kind="plain" onClick={() => setWhole(!isWhole)}>
            {isWhole
              ? 'Ne montrer que les indicateurs suivis'
              : `Montrer aussi ${count(data.autres, 'autre indicateur', 'autres indicateurs')} du catalogue`}
          </Button>
        </p>
      )}
      <p className={styles.exports}>
        Ces indicateurs sur {lower(data.periode.nom)}&nbsp;:
        <CsvLink href={evaluation.exportIndicateursXlsx.href({ params: { cptsId }, query })}>XLSX</CsvLink>
        <CsvLink href={evaluation.exportIndicateursCsv.href({ params: { cptsId }, query })}>CSV</CsvLink>
      </p>
      <Source>
        Aucun texte ne fixe la liste des indicateurs&nbsp;: chaque contrat choisit les siens. «&nbsp;À vérifier&nbsp;»
        dit qu’un indicateur n’a été retrouvé dans aucun texte ni contrat lu. Dans les fichiers, les petits nombres sont
        masqués.
      </Source>
      <ComparaisonPart comparaison={data.comparaison} />
    </>
  )
}

const EditLinks = () => (
  <>
    <ButtonLink to="/indicateurs/valeurs" icon={<icons.upload />}>
      Valeurs externes
    </ButtonLink>
    <ButtonLink kind="primary" to="/indicateurs/nouveau" icon={<icons.plus />}>
      Ajouter un indicateur
    </ButtonLink>
  </>
)

const Group = ({ mission }: { mission: LigneIndicateur['mission'] }) =>
  mission === null ? 'La CPTS elle-même' : <MissionBadge mission={mission} />

const lower = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`

const reached = (lines: readonly LigneIndicateur[]) => lines.filter(({ cible }) => cible?.atteinte === true).length
const targeted = (lines: readonly LigneIndicateur[]) => lines.filter(({ cible }) => cible !== null).length

const aside = (lines: readonly LigneIndicateur[]) => {
  const all = targeted(lines)
  return all === 0 ? null : `${count(reached(lines), 'cible atteinte', 'cibles atteintes')} sur ${all}`
}

/** The finding: targets first, then what is known. */
const headlineOf = (lines: readonly LigneIndicateur[]): string => {
  const followed = lines.filter(({ suivi }) => suivi)
  const [all, done] = [targeted(followed), reached(followed)]
  const valued = followed.filter(({ valeur }) => valeur.valeur !== null).length
  if (all === 0)
    return `${count(valued, 'indicateur a', 'indicateurs ont')} une valeur, sur ${followed.length} ${plural(followed.length, 'suivi')}`
  return `${count(done, 'cible atteinte', 'cibles atteintes')} sur ${all}`
}

const meaningOf = ({ indicateurs, periode }: Liste, running: boolean): string => {
  const followed = indicateurs.filter(({ suivi }) => suivi)
  const valued = followed.filter(({ valeur }) => valeur.valeur !== null || valeur.masquee).length
  const when = running ? ', jusqu’à aujourd’hui' : ''
  return `${periode.nom}${when}. ${count(followed.length, 'indicateur suivi', 'indicateurs suivis')}, dont ${valued} avec une valeur. Ce que la CPTS enregistre se calcule seul\u00a0; le reste vient de sa source.`
}
