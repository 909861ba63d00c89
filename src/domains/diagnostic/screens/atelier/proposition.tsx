/** What a search proposed: on the map and in a table, each territory may be kept as a scenario. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { capitalizeFirst, count, formatNumber, formatShare, listInWords } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Source } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { RechercheVue, TerritoirePropose } from '../../contract-atelier.ts'
import { diagnostic } from '../client.ts'
import styles from './atelier.module.css'
import { CarteDecoupage } from './carte-decoupage.tsx'
import { sayGardee, sayMethode, sayTaille, tintOf } from './dire.ts'

type Resultat = NonNullable<RechercheVue['resultat']>
type Props = { search: RechercheVue; resultat: Resultat }

const sayPart = (part: number | null, { methode }: RechercheVue): string =>
  part === null ? 'inconnue' : `${formatShare(part)}${methode.fondement === 'estime' ? ', estimée' : ''}`

export const Proposition = ({ search, resultat }: Props) => {
  const { id: cptsId } = useCpts()
  const { territoires, partGardee, plafond, nombreAtteint, communesSansFlux, epciEntiers, epciTotal } = resultat
  const { methode, etat, secondes } = search
  const out = territoires.filter(({ hors }) => hors.length > 0)
  return (
    <>
      <h3 className={styles.result}>
        {count(territoires.length, 'territoire')} en {formatNumber(secondes, 1)}&nbsp;s, qui gardent{' '}
        {partGardee === null ? 'une part inconnue' : formatShare(partGardee)} des flux
        {methode.fondement === 'estime' && ' (estimés)'}
      </h3>
      <p>
        {count(epciEntiers, 'EPCI entier', 'EPCI entiers')} sur {formatNumber(epciTotal)}.{' '}
        {plafond !== null &&
          `Aucun découpage en autant de territoires, dans ces bornes, ne peut garder plus de ${formatShare(plafond)}. `}
        Moins il y a de territoires, plus la part gardée monte&nbsp;: elle ne se compare qu’à nombre égal.
      </p>
      {methode.fondement === 'estime' && (
        <Notice title="Flux estimés, non mesurés">
          <p>
            L’installation n’a pas de flux pour ces communes&nbsp;: ceux-ci sont calculés par la population et la
            distance. Les territoires ont une forme plausible, la part gardée n’est pas une mesure.
          </p>
        </Notice>
      )}
      {(etat === 'arretee' || !nombreAtteint || out.length > 0 || methode.ecarts.length > 0) && (
        <Notice kind="hand" title="À savoir avant de s’en servir">
          {etat === 'arretee' && <p>La recherche s’est arrêtée avant sa fin, avec ce qu’elle avait trouvé.</p>}
          {!nombreAtteint && <p>Le nombre de territoires demandé n’est pas atteint dans ces bornes.</p>}
          {methode.ecarts.map((ecart) => (
            <p key={ecart}>{ecart}</p>
          ))}
          {out.map(({ rang, nom, hors }) => (
            <p key={rang}>
              {nom}, {hors.join(', ')}.
            </p>
          ))}
        </Notice>
      )}
      <CarteDecoupage
        cadre={resultat.cadre}
        territoires={territoires}
        label="Territoires proposés. Le tableau dessous dit la même chose."
      />
      <Table search={search} territoires={territoires} />
      <KeepAll key={search.id} search={search} territoires={territoires} />
      <Source>
        {capitalizeFirst(sayMethode(methode))}.{' '}
        {communesSansFlux > 0 && `${count(communesSansFlux, 'commune')} sans flux connu ne pèsent rien. `}
        <CsvLink href={diagnostic.exportRecherche.href({ params: { cptsId, rechercheId: search.id } })}>
          CSV, commune par commune
        </CsvLink>
      </Source>
    </>
  )
}

const Table = ({ search, territoires }: { search: RechercheVue; territoires: readonly TerritoirePropose[] }) => {
  const mayEdit = useCan('diagnostic.edit')
  return (
    <DataTable
      caption="Territoires proposés"
      rows={territoires}
      keyOf={({ rang }) => String(rang)}
      initialSort={{ head: 'Population', down: true }}
      columns={[
        {
          head: 'Territoire',
          bare: true,
          width: '26%',
          cell: ({ rang, nom, couleur, cpts, notre }) => (
            <span>
              <span className={styles.swatch} style={{ background: tintOf(couleur) }} />
              <b>{rang}</b> {nom}
              {(cpts || notre) && (
                <>
                  <br />
                  <small>{[notre && 'votre CPTS', cpts && sayGardee(cpts)].filter(Boolean).join(', ')}</small>
                </>
              )}
            </span>
          ),
          sort: ({ nom }) => nom,
        },
        {
          head: 'Communes',
          right: true,
          cell: ({ communes }) => formatNumber(communes.length),
          sort: ({ communes }) => communes.length,
        },
        {
          head: 'Population',
          right: true,
          cell: ({ population }) => formatNumber(population),
          sort: ({ population }) => population,
        },
        { head: 'Taille', cell: ({ taille }) => sayTaille(taille), sort: ({ taille }) => taille },
        {
          head: 'Part gardée',
          right: true,
          cell: ({ partGardee }) => sayPart(partGardee, search),
          sort: ({ partGardee }) => partGardee,
        },
        {
          head: 'EPCI coupés',
          right: true,
          cell: ({ epciCoupes }) => formatNumber(epciCoupes),
          sort: ({ epciCoupes }) => epciCoupes,
        },
        {
          head: 'Actions',
          bare: true,
          quiet: true,
          cell: (row) => mayEdit && <KeepOne search={search} row={row} />,
        },
      ]}
    />
  )
}

const KeepOne = ({ search, row }: { search: RechercheVue; row: TerritoirePropose }) => {
  const { id: cptsId } = useCpts()
  const nom = `${row.nom}, proposé`
  const save = useAction(diagnostic.saveScenario, {
    refresh: [diagnostic.readAtelier],
    onDone: () => notify(`«\u00a0${nom}\u00a0» est gardé\u00a0: il est comparé aux autres.`),
  })
  const body = {
    nom,
    unites: row.communes.map(({ code }) => ({ code })),
    recherche: { id: search.id, rang: row.rang },
  }
  return (
    <>
      <Button
        kind="plain"
        size="small"
        label={`Garder comme scénario\u00a0: ${row.nom}`}
        pending={save.pending}
        onClick={() => save.run({ params: { cptsId }, body })}
      >
        Garder comme scénario
      </Button>
      <Problem error={save.error} />
    </>
  )
}

const KeepAll = ({ search, territoires }: { search: RechercheVue; territoires: readonly TerritoirePropose[] }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('diagnostic.edit')
  const [nom, setNom] = useState(nameOf(search, territoires.length))
  const [isKept, setKept] = useState(false)
  const save = useAction(diagnostic.saveDecoupage, {
    refresh: [diagnostic.listDecoupages],
    onDone: () => {
      setKept(true)
      notify(`«\u00a0${nom}\u00a0» est gardé, avec tous ses territoires.`)
    },
  })
  if (!mayEdit) return null
  if (isKept)
    return (
      <p>
        Ce découpage est gardé. <Link to="/diagnostic/atelier/decoupages">Le comparer aux autres</Link>
      </p>
    )
  const blocked = nom.trim().length < 2 ? 'Donnez-lui un nom.' : undefined
  return (
    <div className={styles.keep}>
      <Form
        error={save.error}
        wide
        onSubmit={() => !blocked && save.run({ params: { cptsId }, body: { nom, rechercheId: search.id } })}
        actions={
          <Button type="submit" kind="primary" pending={save.pending} blocked={blocked}>
            Garder tout le découpage
          </Button>
        }
      >
        <TextField
          label="Nom du découpage"
          hint="Tous ses territoires sont gardés ensemble, pour être comparés à d’autres découpages."
          value={nom}
          onChange={setNom}
          maxLength={120}
          error={save.champs.nom}
        />
      </Form>
    </div>
  )
}

/** « Deux-Sèvres en 8 territoires, CPTS en place gardées ». */
const nameOf = ({ methode }: RechercheVue, territoires: number): string => {
  const kept = methode.verrous.length > 0 ? ', CPTS en place gardées' : ''
  return `${listInWords(methode.departements.map(({ nom }) => nom))} en ${count(territoires, 'territoire')}${kept}${methode.epci ? ', EPCI préférés' : ''}`
}
