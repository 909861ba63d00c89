-- A whole division that a search proposed, kept to be compared: all its territories, with what was asked of the search.
create table decoupage (
  cpts_id uuid not null references cpts,
  id uuid not null,
  nom text not null check (nom <> ''),
  -- The bounds, the départements, the CPTS kept as they are, the flows and the seed of the search.
  methode jsonb not null,
  -- In the order of the search: the name of each, its communes, and the CPTS that was kept in it.
  territoires jsonb not null check (jsonb_typeof(territoires) = 'array'),
  cree_le timestamptz not null,
  cree_par uuid references personne,
  -- Taken back by hand: put again in one press.
  retire_le timestamptz,
  primary key (cpts_id, id)
);
select protect_tenant_table('decoupage');
