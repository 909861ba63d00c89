/** The colleges of one version: who belongs, which voice, how many voices. */
import { useState } from 'react'
import { count, listInWords } from '../../../../kernel/french.ts'
import { professionLabel } from '../../../../referentials/professions.ts'
import { specialiteLabel } from '../../../../referentials/specialites.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { CollegeLu } from '../../contract.ts'
import { VOIX_LABELS } from '../../labels.ts'
import { gouvernance, type Version } from '../client.ts'
import { CollegeForm } from './college-form.tsx'
import styles from './statuts.module.css'

const sayExercice = (code: string): string => {
  const [profession = '', specialite] = code.split(':')
  return specialite ? specialiteLabel(specialite) : professionLabel(profession)
}

const sayCollege = ({ voix, poids, appartenance, exercices }: CollegeLu): string => {
  const who =
    appartenance === 'nominative'
      ? 'On y entre par son nom'
      : exercices.length === 0
        ? 'Tous les professionnels adhérents'
        : `Les adhérents de ces métiers\u00a0: ${listInWords(exercices.map(sayExercice))}`
  const heard = voix === 'consultative' ? VOIX_LABELS[voix].toLowerCase() : `${count(poids, 'voix', 'voix')} chacun`
  return `${who}, ${heard}.`
}

export const CollegesPart = ({ version, mayEdit }: { version: Version; mayEdit: boolean }) => {
  const { id: cptsId } = useCpts()
  const [open, setOpen] = useState<string | null>(null)
  const remove = useAction(gouvernance.deleteCollege)
  const create = useAction(gouvernance.createCollege)
  const params = { cptsId, statutsId: version.id }
  const withdraw = async ({ id, rang: _, ...college }: CollegeLu) => {
    if (!(await remove.run({ params: { ...params, collegeId: id } }))) return
    const undo = () => create.run({ params, body: { ...college, version: version.version } })
    notify('Collège retiré.', { undo })
  }
  const close = () => setOpen(null)
  return (
    <Section title="Les collèges">
      {version.colleges.map((college) => (
        <div key={college.id} className={styles.chapitre}>
          <div className={styles.chapitreHead}>
            <h3>{college.nom}</h3>
            {mayEdit && open === null && (
              <span className={styles.acts}>
                <Button
                  kind="plain"
                  size="small"
                  label={`Corriger le collège ${college.nom}`}
                  onClick={() => setOpen(college.id)}
                >
                  Corriger
                </Button>
                <Button
                  kind="plain"
                  size="small"
                  label={`Retirer le collège ${college.nom}`}
                  onClick={() => void withdraw(college)}
                >
                  Retirer
                </Button>
              </span>
            )}
          </div>
          {open === college.id ? (
            <CollegeForm version={version} college={college} close={close} />
          ) : (
            <p className={styles.prose}>
              {sayCollege(college)} {college.description} {college.article && <small>({college.article})</small>}
            </p>
          )}
        </div>
      ))}
      <Problem error={remove.error} />
      {open === 'nouveau' && <CollegeForm version={version} college={null} close={close} />}
      {mayEdit && open === null && (
        <p>
          <Button size="small" icon={<icons.plus size={16} />} onClick={() => setOpen('nouveau')}>
            Ajouter un collège
          </Button>
        </p>
      )}
    </Section>
  )
}
