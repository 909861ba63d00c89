-- A territory that a CPTS thinks about: what it is made of, how it was made, by whom. It becomes one by being adopted.
create table scenario (
  cpts_id uuid not null references cpts,
  id uuid not null,
  nom text not null check (nom <> ''),
  origine text not null check (origine in ('main', 'recherche')),
  -- The bounds, the départements, the flows and the seed of the search that proposed it.
  methode jsonb,
  -- Units as the room territoire takes them: a code, and for a part of a commune its name and its declared population.
  unites jsonb not null check (jsonb_typeof(unites) = 'array'),
  cree_le timestamptz not null,
  cree_par uuid references personne,
  -- Taken back by hand: put again in one press.
  retire_le timestamptz,
  primary key (cpts_id, id),
  constraint scenario_method check ((methode is null) = (origine = 'main'))
);
select protect_tenant_table('scenario');

-- Who comes from elsewhere: a national file has more than a million lines.
create index flux_destination on flux (source_id, destination);
