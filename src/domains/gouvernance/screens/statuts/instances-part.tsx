/** The instances of one version, their rules told as sentences, and their form. */
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { sayDay, TEXTE_LABELS } from '../../labels.ts'
import { sayRegles } from '../../labels-regles.ts'
import { gouvernance, type Version } from '../client.ts'
import { nomsOf } from '../noms.ts'
import { InstanceForm } from './instance-form.tsx'
import styles from './statuts.module.css'

/** Also the end of an address: where somebody asks for a new one. */
const NEW = 'nouvelle'

export const InstancesPart = ({ version, mayEdit }: { version: Version; mayEdit: boolean }) => {
  const { hash } = useLocation()
  const asked = hash === NEW ? NEW : (version.instances.find(({ id }) => id === hash)?.id ?? null)
  const [open, setOpen] = useState<string | null>(mayEdit ? asked : null)
  const close = () => setOpen(null)
  const noms = nomsOf(version.colleges, version.instances)
  return (
    <Section title="Les instances">
      {version.instances.map((instance) => (
        <div key={instance.id} className={styles.chapitre}>
          <div className={styles.chapitreHead}>
            <h3>{instance.nom}</h3>
            {instance.fermeeLe && <StatusChip kind="neutral">fermée le {sayDay(instance.fermeeLe)}</StatusChip>}
            {mayEdit && open === null && (
              <Act version={version} instance={instance} edit={() => setOpen(instance.id)} />
            )}
          </div>
          {open === instance.id ? (
            <Shown when={instance.id === asked}>
              <InstanceForm version={version} instance={instance} close={close} />
            </Shown>
          ) : (
            <>
              <ul className={styles.list}>
                {sayRegles(instance.regles, noms).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
              <small>
                {TEXTE_LABELS[instance.texte]}
                {instance.article && `, ${instance.article}`}
              </small>
            </>
          )}
        </div>
      ))}
      {open === NEW && (
        <Shown when={asked === NEW}>
          <InstanceForm version={version} instance={null} close={close} />
        </Shown>
      )}
      {mayEdit && open === null && (
        <p>
          <Button size="small" icon={<icons.plus size={16} />} onClick={() => setOpen(NEW)}>
            Ajouter une instance
          </Button>
        </p>
      )}
    </Section>
  )
}

/** Who came from the page of the instance finds its form in sight. */
const Shown = ({ when, children }: { when: boolean; children: React.ReactNode }) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (when) place.current?.scrollIntoView({ block: 'center' })
  }, [when])
  return <div ref={place}>{children}</div>
}

type ActProps = { version: Version; instance: Version['instances'][number]; edit: () => void }
const Act = ({ version, instance, edit }: ActProps) => {
  const { id: cptsId } = useCpts()
  const params = { cptsId, statutsId: version.id }
  const remove = useAction(gouvernance.deleteInstance)
  const create = useAction(gouvernance.createInstance)
  const withdraw = async () => {
    const { id, rang: _, ...body } = instance
    if (!(await remove.run({ params: { ...params, instanceId: id } }))) return
    notify('Instance retirée.', { undo: () => create.run({ params, body: { ...body, version: version.version } }) })
  }
  return (
    <span className={styles.acts}>
      <Button kind="plain" size="small" label={`Corriger l’instance ${instance.nom}`} onClick={edit}>
        Corriger
      </Button>
      <Button kind="plain" size="small" label={`Retirer l’instance ${instance.nom}`} onClick={() => void withdraw()}>
        Retirer
      </Button>
      <Problem error={remove.error} />
    </span>
  )
}
