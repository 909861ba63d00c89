import { count, formatNumber } from '../../../kernel/french.ts'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { ButtonLink } from '../../../web/components/button.tsx'
import { longDay } from '../../../web/components/days.ts'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { ExplainedFigure } from '../../../web/components/explained-figure.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { icons } from '../../../web/components/icons.ts'
import { Loaded } from '../../../web/components/loaded.tsx'
import { RoomViews } from '../../../web/shell/room-views.tsx'
import { communaute, type Equipe } from './client.ts'
import { Screen as DirectoryScreen } from './directory-screen.tsx'
import { Screen as StructuresScreen } from './structures-screen.tsx'
import { TeamList } from './team-list.tsx'

/** The same word of the navigation leads each role to what it may see. */
export const Screen = () => {
  const seesAll = useCan('professionnel.read')
  const seesDirectory = useCan('annuaire.read')
  return seesAll ? <TeamScreen /> : seesDirectory ? <DirectoryScreen /> : <StructuresScreen />
}

const TeamScreen = () => {
  const { id: cptsId } = useCpts()
  const equipe = useCall(communaute.listProfessionnels, { params: { cptsId }, query: { statut: 'tous' } })
  return (
    <>
      <RoomViews of="Équipe" />
      <Loaded of="l’équipe" from={equipe}>
        {(data) => (data.professionnels.length === 0 ? <EmptyTeam /> : <Team equipe={data} />)}
      </Loaded>
    </>
  )
}

const Team = ({ equipe }: { equipe: Equipe }) => {
  const here = equipe.professionnels.filter((one) => one.statut === 'en-exercice')
  return (
    <>
      <Headline actions={<Actions />} meaning={<Notions equipe={equipe} here={here} />}>
        {count(here.length, 'professionnel')} sur le territoire
      </Headline>
      <TeamList equipe={equipe} />
    </>
  )
}

const Actions = () => {
  const mayEdit = useCan('professionnel.edit')
  const mayImport = useCan('membre.import')
  return (
    <>
      {mayImport && (
        <ButtonLink to="/equipe/imports" icon={<icons.upload />}>
          Importer une liste
        </ButtonLink>
      )}
      {mayEdit && (
        <ButtonLink kind="primary" to="/equipe/ajouter" icon={<icons.plus />}>
          Ajouter un professionnel
        </ButtonLink>
      )}
    </>
  )
}

/** Two notions that are never mixed, each with its explanation. */
const Notions = ({ equipe, here }: { equipe: Equipe; here: Equipe['professionnels'] }) => (
  <>
    <ExplainedFigure
      label="Adhérents"
      explanation={{
        calcul: 'Professionnels dont une adhésion court aujourd’hui. Le jour de la fin n’en fait plus partie.',
        dates: `Au ${longDay(equipe.aujourdhui)}`,
        texte: 'Statuts de l’association',
        preuve: { grade: 'declaree', detail: 'adhésions notées sur chaque fiche' },
        doute: null,
      }}
    >
      {count(here.filter((one) => one.adherent).length, 'adhérent')}
    </ExplainedFigure>
    {', '}
    <ExplainedFigure
      label="Actifs"
      explanation={{
        calcul: 'Professionnels qui ont pris part à au moins un acte de la CPTS en douze mois, adhérents ou non.',
        dates: `Depuis le ${longDay(equipe.actifDepuis)}`,
        texte: 'Indicateurs de suivi du plan « 100 % CPTS », 2023',
        preuve: { grade: 'calculee', detail: 'lu dans le registre' },
        doute: null,
      }}
    >
      {count(here.filter((one) => one.actif).length, 'actif')}
    </ExplainedFigure>
    . On peut adhérer sans agir, et agir sans adhérer.
  </>
)

const EmptyTeam = () => {
  const mayImport = useCan('membre.import')
  return (
    <>
      <Headline>Personne encore</Headline>
      <EmptyState
        actions={
          mayImport && (
            <>
              <ButtonLink kind="primary" to="/equipe/imports" icon={<icons.upload />}>
                Importer une liste
              </ButtonLink>
              <ButtonLink to="/equipe/ajouter">Ajouter une personne</ButtonLink>
            </>
          )
        }
      >
        L’équipe, ce sont les professionnels du territoire, adhérents ou non. Importez la liste que vous tenez déjà dans
        un tableur, jusqu’à {formatNumber(20_000)} lignes&nbsp;: rien n’est écrit avant que vous l’ayez relue. Ou
        commencez par une personne.
      </EmptyState>
    </>
  )
}
