import { useState } from 'react'
import { count, foldText } from '../../../kernel/french.ts'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { ButtonLink } from '../../../web/components/button.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { LongTable } from '../../../web/components/long-table.tsx'
import { RoomViews } from '../../../web/shell/room-views.tsx'
import { exerciceLabel, nomAffiche } from '../labels.ts'
import { formatTelephone } from '../rules/telephone.ts'
import { communaute, type LigneAnnuaire } from './client.ts'
import styles from './equipe.module.css'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const annuaire = useCall(communaute.listAnnuaire, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Équipe" />
      <Loaded of="l’annuaire" from={annuaire}>
        {({ professionnels }) => <Directory lines={professionnels} />}
      </Loaded>
    </>
  )
}

const NOT_SHARED = <span className={styles.silent}>non publié</span>
const placesOf = (one: LigneAnnuaire): string | null =>
  one.lieux?.map(({ nom, commune }) => [nom, commune].filter(Boolean).join(', ')).join('\u00a0; ') ?? null

const Directory = ({ lines }: { lines: LigneAnnuaire[] }) => {
  const [words, setWords] = useState('')
  const seesNational = useCan('professionnel.read')
  const folded = foldText(words).split(' ').filter(Boolean)
  const textOf = (one: LigneAnnuaire) =>
    foldText([one.nom, one.prenom, exerciceLabel(one.profession, one.specialite), placesOf(one) ?? ''].join(' '))
  const rows = lines.filter((one) => folded.every((word) => textOf(one).includes(word)))
  return (
    <>
      <Headline
        actions={seesNational && <ButtonLink to="/equipe/annuaire-national">Annuaire national</ButtonLink>}
        meaning={'Chacun choisit ce qu’il publie\u00a0: son nom, son téléphone, son courriel, ses lieux d’exercice.'}
      >
        {lines.length === 0 ? 'L’annuaire est encore vide' : `${count(lines.length, 'professionnel')} dans l’annuaire`}
      </Headline>
      {lines.length === 0 ? (
        <EmptyState>
          Personne n’a encore donné son accord. La coordination le note sur chaque fiche, ou chacun le donne sur la
          sienne.
        </EmptyState>
      ) : (
        <>
          <div className={styles.filters}>
            <TextField label="Chercher" type="search" autoComplete="off" value={words} onChange={setWords} />
          </div>
          <LongTable
            caption="Annuaire de la CPTS"
            rows={rows}
            keyOf={(one) => one.id}
            none="Personne de ce nom dans l’annuaire."
            columns={[
              {
                head: 'Nom',
                cell: (one) => <b>{nomAffiche(one)}</b>,
                sort: (one) => `${one.nom} ${one.prenom}`,
                width: '22%',
              },
              {
                head: 'Exercice',
                cell: (one) => exerciceLabel(one.profession, one.specialite),
                sort: (one) => exerciceLabel(one.profession, one.specialite),
                width: '20%',
              },
              { head: 'Lieu', cell: (one) => placesOf(one) || NOT_SHARED, sort: placesOf },
              {
                head: 'Téléphone',
                cell: (one) =>
                  one.telephone ? <a href={`tel:${one.telephone}`}>{formatTelephone(one.telephone)}</a> : NOT_SHARED,
              },
              {
                head: 'Courriel',
                cell: (one) =>
                  one.courriel ? (
                    <a className={styles.mail} href={`mailto:${one.courriel}`}>
                      {one.courriel}
                    </a>
                  ) : (
                    NOT_SHARED
                  ),
              },
            ]}
          />
        </>
      )}
    </>
  )
}
