/** The minutes as one reads them: agenda, decisions, what is left to do, note. */
import { lazy, Suspense, useState } from 'react'
import { findGenreActe } from '../../../../referentials/genres-acte.ts'
import { useCan } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loading } from '../../../../web/components/loading.tsx'
import { Section } from '../../../../web/components/section.tsx'
import type { ActiviteWhole } from '../../contract.ts'
import { activite } from '../client.ts'
import { sayDay } from '../labels.ts'
import styles from './page.module.css'
import type { Part } from './part.ts'

const MinutesEditor = lazy(() => import('./minutes-editor.tsx'))

export const Minutes = ({ cptsId, it, mayEdit }: Part) => {
  const [isEditing, setEditing] = useState(false)
  if (isEditing && mayEdit)
    return (
      <Section title="Compte rendu">
        <Suspense fallback={<Loading of="l’éditeur" />}>
          <MinutesEditor cptsId={cptsId} it={it} close={() => setEditing(false)} />
        </Suspense>
      </Section>
    )
  return (
    <Section
      title="Compte rendu"
      aside={
        mayEdit && (
          <Button kind="plain" icon={<icons.pencil size={16} />} onClick={() => setEditing(true)}>
            Écrire le compte rendu
          </Button>
        )
      }
    >
      <Written it={it} />
      <Suites cptsId={cptsId} it={it} />
      <Taken cptsId={cptsId} it={it} />
    </Section>
  )
}

/** The same, to keep or to send. */
const Taken = ({ cptsId, it }: { cptsId: string; it: ActiviteWhole }) => {
  const input = { params: { cptsId, activiteId: it.id } }
  return (
    <p className={styles.taken}>
      <CsvLink href={activite.exportCompteRenduPdf.href(input)}>Compte rendu en PDF</CsvLink>
      <CsvLink href={activite.exportCompteRenduDocx.href(input)}>En DOCX, à reprendre</CsvLink>
    </p>
  )
}

const Written = ({ it }: { it: ActiviteWhole }) => (
  <>
    {it.ordreDuJour.length > 0 && (
      <>
        <h3 className={styles.sub}>Ordre du jour</h3>
        <ol className={styles.numbered}>
          {it.ordreDuJour.map(({ texte, minutes }) => (
            <li key={texte}>
              {texte}
              {minutes !== null && <small>{minutes}&nbsp;minutes</small>}
            </li>
          ))}
        </ol>
      </>
    )}
    {it.decisions.length > 0 && (
      <>
        <h3 className={styles.sub}>Décisions</h3>
        <ol className={styles.numbered}>
          {it.decisions.map(({ texte, responsable, echeance }) => (
            <li key={texte}>
              {texte}
              <Whom qui={responsable} jour={echeance} />
            </li>
          ))}
        </ol>
      </>
    )}
    <Facts it={it} />
    {it.note && (
      <>
        <h3 className={styles.sub}>Note</h3>
        <p className={styles.note}>{it.note}</p>
      </>
    )}
    {it.ordreDuJour.length + it.decisions.length + it.suites.length === 0 && !it.note && (
      <p className={styles.quiet}>Rien n’est encore écrit. Ce qui se décide s’écrit ici, pendant ou après.</p>
    )}
  </>
)

const Whom = ({ qui, jour }: { qui: string | null; jour: string | null }) => {
  const said = [qui, jour && `pour le ${sayDay(jour)}`].filter(Boolean).join(', ')
  return said ? <small>{said}</small> : null
}

const Facts = ({ it }: { it: ActiviteWhole }) => {
  const known = (findGenreActe(it.genre)?.faits ?? []).filter(({ cle }) => it.faits[cle] !== undefined)
  return known.map(({ cle, libelle }) => (
    <p key={cle} className={styles.sub}>
      {libelle}&nbsp;: {it.faits[cle]}
    </p>
  ))
}

const Suites = ({ cptsId, it }: { cptsId: string; it: ActiviteWhole }) => {
  const mayTick = useCan('activite.edit')
  const tick = useAction(activite.tickSuite)
  if (it.suites.length === 0) return null
  return (
    <>
      <h3 className={styles.sub}>Suites</h3>
      <ul className={styles.tasks}>
        {it.suites.map(({ id, texte, qui, pourLe, faiteLe }) => (
          <li key={id} data-done={faiteLe !== null || undefined}>
            <label className={styles.who}>
              <input
                type="checkbox"
                checked={faiteLe !== null}
                disabled={!mayTick}
                onChange={(event) =>
                  void tick.run({ params: { cptsId, suiteId: id }, body: { faite: event.currentTarget.checked } })
                }
              />{' '}
              <span>{texte}</span>
              <Whom qui={qui} jour={pourLe} />
            </label>
          </li>
        ))}
      </ul>
    </>
  )
}
