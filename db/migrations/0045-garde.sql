-- The rota of unscheduled care: who holds which shift, found by computation, published, then exchanged between colleagues.

-- `calcul` is what the last computation proved; it goes as soon as something that it rests on changes. `publications` counts
-- the dated versions; `modifie` says that the draft is no longer what was last published.
create table tableau_garde (
  cpts_id uuid not null references cpts,
  id uuid not null,
  titre text not null check (length(titre) between 1 and 120),
  du date not null,
  au date not null,
  zone_feriee text not null check (length(zone_feriee) between 1 and 40),
  repos_jours smallint not null check (repos_jours between 0 and 30),
  plafond_semaine smallint not null check (plafond_semaine between 1 and 7),
  plafond_periode smallint check (plafond_periode between 1 and 190),
  compte_passe boolean not null,
  voeux_jusquau date,
  publications smallint not null default 0 check (publications >= 0),
  modifie boolean not null default false,
  calcul jsonb,
  cree_le timestamptz not null,
  cree_par uuid references personne on delete set null,
  primary key (cpts_id, id),
  constraint tableau_garde_periode check (au >= du and au - du < 190)
);
-- A line of the pattern: on these days of the week, at these hours, so many people of these professions (any when empty).
create table poste_garde (
  cpts_id uuid not null,
  id uuid not null,
  tableau_garde_id uuid not null,
  rang smallint not null,
  libelle text not null check (length(libelle) between 1 and 80),
  lieu text check (length(lieu) between 1 and 120),
  jours smallint[] not null check (jours <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  feries text not null check (feries in ('comme-les-autres', 'exclus', 'ajoutes')),
  debut time not null,
  fin time not null,
  personnes smallint not null check (personnes between 1 and 9),
  professions text[] not null,
  primary key (cpts_id, id),
  constraint poste_garde_heures check (fin > debut),
  foreign key (cpts_id, tableau_garde_id) references tableau_garde on delete cascade
);
create index poste_garde_tableau on poste_garde (cpts_id, tableau_garde_id);
-- One shift. `lourde`: a Saturday, a Sunday or a public holiday, counted apart too.
create table garde (
  cpts_id uuid not null,
  id uuid not null,
  tableau_garde_id uuid not null,
  poste_garde_id uuid not null,
  jour date not null,
  debut timestamptz not null,
  fin timestamptz not null,
  personnes smallint not null check (personnes between 1 and 9),
  lourde boolean not null,
  primary key (cpts_id, id),
  constraint garde_unique unique (cpts_id, poste_garde_id, jour),
  constraint garde_heures check (fin > debut),
  foreign key (cpts_id, tableau_garde_id) references tableau_garde on delete cascade,
  foreign key (cpts_id, poste_garde_id) references poste_garde on delete cascade
);
create index garde_tableau on garde (cpts_id, tableau_garde_id, jour);
create table volontaire_garde (
  cpts_id uuid not null,
  id uuid not null,
  tableau_garde_id uuid not null,
  professionnel_id uuid not null,
  plafond_periode smallint check (plafond_periode between 0 and 190),
  plafond_semaine smallint check (plafond_semaine between 0 and 7),
  inscrit_par text not null check (inscrit_par in ('soi', 'coordination')),
  inscrit_le timestamptz not null,
  -- When this person last said their leave and wishes; null: never.
  voeux_le timestamptz,
  primary key (cpts_id, id),
  constraint volontaire_garde_une_fois unique (cpts_id, tableau_garde_id, professionnel_id),
  foreign key (cpts_id, tableau_garde_id) references tableau_garde on delete cascade,
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id)
);
create index volontaire_garde_professionnel on volontaire_garde (cpts_id, professionnel_id);
-- Days on which somebody cannot: no reason is asked, none is kept.
create table indisponibilite_garde (
  cpts_id uuid not null,
  id uuid not null,
  volontaire_garde_id uuid not null,
  du date not null,
  au date not null,
  primary key (cpts_id, id),
  constraint indisponibilite_garde_dates check (au >= du),
  foreign key (cpts_id, volontaire_garde_id) references volontaire_garde on delete cascade
);
create index indisponibilite_garde_volontaire on indisponibilite_garde (cpts_id, volontaire_garde_id);
create table souhait_garde (
  cpts_id uuid not null,
  volontaire_garde_id uuid not null,
  garde_id uuid not null,
  souhait text not null check (souhait in ('volontiers', 'plutot-pas')),
  primary key (cpts_id, volontaire_garde_id, garde_id),
  foreign key (cpts_id, volontaire_garde_id) references volontaire_garde on delete cascade,
  foreign key (cpts_id, garde_id) references garde on delete cascade
);
-- The draft. Nobody is in two places on one day, in whatever rota.
create table affectation_garde (
  cpts_id uuid not null,
  garde_id uuid not null,
  volontaire_garde_id uuid not null,
  professionnel_id uuid not null,
  jour date not null,
  verrouillee boolean not null,
  primary key (cpts_id, garde_id, volontaire_garde_id),
  constraint affectation_garde_un_jour unique (cpts_id, professionnel_id, jour),
  foreign key (cpts_id, garde_id) references garde on delete cascade,
  foreign key (cpts_id, volontaire_garde_id) references volontaire_garde on delete cascade
);
-- What is published: what volunteers, calendars and exchanges read.
create table garde_publiee (
  cpts_id uuid not null,
  garde_id uuid not null,
  volontaire_garde_id uuid not null,
  professionnel_id uuid not null,
  jour date not null,
  primary key (cpts_id, garde_id, volontaire_garde_id),
  constraint garde_publiee_un_jour unique (cpts_id, professionnel_id, jour),
  foreign key (cpts_id, garde_id) references garde on delete cascade,
  foreign key (cpts_id, volontaire_garde_id) references volontaire_garde on delete cascade
);
-- One dated version; `lignes` names shifts and professionals by their ids only.
create table publication_garde (
  cpts_id uuid not null,
  id uuid not null,
  tableau_garde_id uuid not null,
  numero smallint not null check (numero > 0),
  origine text not null check (origine in ('coordination', 'echange')),
  publiee_le timestamptz not null,
  publiee_par uuid references personne on delete set null,
  changements smallint not null check (changements >= 0),
  lignes jsonb not null,
  primary key (cpts_id, id),
  constraint publication_garde_numero unique (cpts_id, tableau_garde_id, numero),
  foreign key (cpts_id, tableau_garde_id) references tableau_garde on delete cascade
);
-- « Prends ma garde », alone or against one of yours. `caduc`: the rota changed before the answer.
create table echange_garde (
  cpts_id uuid not null,
  id uuid not null,
  tableau_garde_id uuid not null,
  garde_id uuid not null,
  de_id uuid not null,
  vers_id uuid not null,
  contre_id uuid,
  etat text not null check (etat in ('demande', 'accepte', 'decline', 'retire', 'caduc')),
  demande_le timestamptz not null,
  repondu_le timestamptz,
  primary key (cpts_id, id),
  constraint echange_garde_deux_personnes check (de_id <> vers_id),
  foreign key (cpts_id, tableau_garde_id) references tableau_garde on delete cascade,
  foreign key (cpts_id, garde_id) references garde on delete cascade,
  foreign key (cpts_id, contre_id) references garde (cpts_id, id) on delete cascade,
  foreign key (cpts_id, de_id) references volontaire_garde on delete cascade,
  foreign key (cpts_id, vers_id) references volontaire_garde on delete cascade
);
create unique index echange_garde_ouvert on echange_garde (cpts_id, garde_id, de_id, vers_id) where etat = 'demande';
create index echange_garde_tableau on echange_garde (cpts_id, tableau_garde_id);

select protect_tenant_table('tableau_garde');
select protect_tenant_table('poste_garde', 'tableau_garde_id');
select protect_tenant_table('garde', null);
select protect_tenant_table('volontaire_garde');
select protect_tenant_table('indisponibilite_garde', 'volontaire_garde_id');
select protect_tenant_table('souhait_garde', null);
select protect_tenant_table('affectation_garde', 'garde_id');
select protect_tenant_table('garde_publiee', 'garde_id');
select protect_tenant_table('publication_garde');
select protect_tenant_table('echange_garde');

-- When a professional is erased, so is all that this room knew of them: their shifts go back to nobody.
create function efface_gardes() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from volontaire_garde where cpts_id = new.cpts_id and professionnel_id = new.id;
  return null;
end $$;
create trigger efface_3_gardes after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_gardes();
select remember_erasures('volontaire_garde');
