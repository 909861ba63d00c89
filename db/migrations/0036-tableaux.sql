-- Figures that a CPTS copies from a page: Rezone, a table of its CPAM. Each with where it was read and when.
create table tableau (
  cpts_id uuid not null references cpts,
  id uuid not null,
  titre text not null,
  producteur text not null,
  page text,
  millesime text not null,
  recopie_le timestamptz not null,
  -- Taken back by hand: put again in one press.
  retire_le timestamptz,
  cree_par uuid references personne,
  primary key (cpts_id, id)
);
-- One line of the table over one zone: the territory of the CPTS, or those it is compared with. The figure stays as it
-- was read: nothing says over what it was computed, so nothing is added up.
create table tableau_valeur (
  cpts_id uuid not null,
  tableau_id uuid not null,
  rang smallint not null,
  zone text not null check (zone in ('territoire', 'departement', 'region', 'france')),
  libelle text not null,
  unite text not null,
  indicateur text,
  etat text not null check (etat in ('observe', 'secret', 'absent')),
  valeur double precision,
  primary key (cpts_id, tableau_id, rang, zone),
  foreign key (cpts_id, tableau_id) references tableau on delete cascade,
  constraint tableau_valeur_value check ((valeur is null) = (etat <> 'observe'))
);
select protect_tenant_table('tableau');
select protect_tenant_table('tableau_valeur', null);
