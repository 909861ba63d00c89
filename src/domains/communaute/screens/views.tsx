import { useCptsQuery } from '../../../web/client/session.ts'
import { ViewTabs } from '../../../web/components/view-tabs.tsx'

/** The views that these permissions open, at most four. The first is what the word of the navigation leads to. */
const viewsOf = (can: (permission: string) => boolean): { word: string; to: string }[] => {
  const structures = { word: 'Structures', to: '/equipe/structures' }
  if (can('professionnel.read')) {
    // Requests and dues are in the room above; imports are reached from the list.
    const adhesions = can('demande-adhesion.read') ? [{ word: 'Adhésions', to: '/equipe/adhesions' }] : []
    return [{ word: 'Équipe', to: '/equipe' }, structures, { word: 'Annuaire', to: '/equipe/annuaire' }, ...adhesions]
  }
  if (can('annuaire.read'))
    return [{ word: 'Annuaire', to: '/equipe' }, structures, { word: 'Ma fiche', to: '/equipe/ma-fiche' }]
  return []
}

export const Views = () => {
  const permissions = useCptsQuery().data?.permissions ?? []
  const views = viewsOf((permission) => permissions.includes(permission))
  return views.length > 1 ? <ViewTabs label="Équipe" views={views} /> : null
}
