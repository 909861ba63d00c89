/** A few real communes, for tests that do not load the whole reference data. */

type Owner = (sql: string, values?: unknown[]) => Promise<unknown>

export const insertCommunes = async (owner: Owner): Promise<void> => {
  await owner(`insert into region (code, nom) values ('76', 'Occitanie') on conflict do nothing`)
  await owner(`insert into departement (code, nom, region) values ('34', 'Hérault', '76') on conflict do nothing`)
  await owner(`insert into commune (code, nom, departement, region, nom_plie, codes_postaux, lon, lat, position) select code, nom, departement, region, fold_text(nom), codes_postaux::text[], lon, lat, position from (values
    ('34157', 'Mèze', '34', '76', '{34140}', 3.6, 43.43, 'propre'),
    ('34301', 'Sète', '34', '76', '{34200}', 3.69, 43.4, 'propre'),
    ('34108', 'Frontignan', '34', '76', '{34110}', 3.75, 43.45, 'propre')) as x(code, nom, departement, region, codes_postaux, lon, lat, position)
    on conflict do nothing`)
}
