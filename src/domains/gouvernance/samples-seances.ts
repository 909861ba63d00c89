/** Statutes, members and a séance of a general assembly, for tests. */
import { newId, newToken, sha256Hex } from '../../kernel/ids.ts'
import type { ReglesInstance } from '../../referentials/modeles-statuts/regles.ts'
import type { TestServer } from '../../server/actions/testing.ts'

export const REGLES_AG: ReglesInstance = {
  composition: { genre: 'colleges', colleges: [], parmi: null },
  poids: 'college',
  convocation: { jours: 15 },
  quorum: {
    part: { num: 1, den: 2, strict: false },
    base: 'voix',
    representes: true,
    seconde: { jours: 15, part: null },
  },
  majorite: { genre: 'simple', part: null, base: 'exprimes', abstentions: false, partage: 'presidence' },
  procurations: { plafond: 2, memeCollege: false },
  mandats: null,
}

const REGLES_STATUTS = {
  admission: { instruction: null, veto: null, ratification: null, voteApresAg: false, accepte: [], article: '' },
  vote: { cotisationAJour: false, article: '' },
  perte: { radiation: null, nonPaiementJours: null, article: '' },
  cotisation: {
    fixeePar: 'ag',
    surPropositionDe: null,
    periode: 'annee-civile',
    remboursable: false,
    article: '',
  },
}

export type Association = {
  instanceId: string
  collegeId: string
  /** Of the college of members, one voice each, in order; each with an address and a session. */
  membres: { id: string; personneId: string; nom: string; token: string }[]
}

/** An association of so many members, whose assembly is one college. */
export const sampleAssociation = async (
  { owner }: Pick<TestServer, 'owner'>,
  cptsId: string,
  count: number,
  regles: Partial<ReglesInstance> = {},
): Promise<Association> => {
  const [statutsId, collegeId, instanceId] = [newId(), newId(), newId()]
  await owner(
    `insert into statuts (cpts_id, id, debut, regles, cree_le, modifie_le) values ($1, $2, '2024-01-01', $3, now(), now())`,
    [cptsId, statutsId, JSON.stringify(REGLES_STATUTS)],
  )
  await owner(`insert into college (cpts_id, id, nom, rang, cree_le) values ($1, $2, 'Adhérents', 1, now())`, [
    cptsId,
    collegeId,
  ])
  await owner(
    `insert into college_regle (cpts_id, statuts_id, college_id, voix, poids, appartenance)
     values ($1, $2, $3, 'deliberative', 1, 'adherents')`,
    [cptsId, statutsId, collegeId],
  )
  await owner(
    `insert into instance (cpts_id, id, genre, nom, rang, cree_le)
     values ($1, $2, 'ag-ordinaire', 'Assemblée générale ordinaire', 1, now())`,
    [cptsId, instanceId],
  )
  const rules = {
    ...REGLES_AG,
    composition: { ...REGLES_AG.composition, colleges: [{ college: collegeId, sieges: null }] },
    ...regles,
  }
  await owner(`insert into instance_regle (cpts_id, statuts_id, instance_id, regles) values ($1, $2, $3, $4)`, [
    cptsId,
    statutsId,
    instanceId,
    JSON.stringify(rules),
  ])
  const membres: Association['membres'] = []
  for (let rank = 1; rank <= count; rank++) {
    const one = { id: newId(), personneId: newId(), nom: `Membre ${String(rank).padStart(2, '0')}`, token: newToken() }
    await owner(`insert into personne (id, nom, prenom) values ($1, $2, 'Maud')`, [one.personneId, one.nom])
    await owner(
      `insert into appartenance (cpts_id, personne_id, roles, depuis) values ($1, $2, '{professionnel}', '2020-01-01')`,
      [cptsId, one.personneId],
    )
    await owner(
      `insert into session (id, empreinte, personne_id, second_facteur, expire_le) values ($1, $2, $3, true, '2099-01-01')`,
      [newId(), await sha256Hex(one.token), one.personneId],
    )
    await owner(
      `insert into professionnel (cpts_id, id, personne_id, nom, prenom, profession, courriel, cree_le)
       values ($1, $2, $3, $4, 'Maud', '60', $5, now())`,
      [cptsId, one.id, one.personneId, one.nom, `membre${rank}@exemple.invalid`],
    )
    await owner(
      `insert into adhesion (cpts_id, id, professionnel_id, debut, cree_le) values ($1, $2, $3, '2024-02-01', now())`,
      [cptsId, newId(), one.id],
    )
    membres.push(one)
  }
  return { instanceId, collegeId, membres }
}
