-- Who decides: the statutes as data, the colleges and their people, the instances and their mandates.

-- Colleges and instances last; what the statutes say of them is dated. So a mandate given under one version goes on
-- under the next, and a question about a past day is answered with the rules of that day.

-- One version of the statutes, `[debut, fin)`. Null `fin` is the version in force until another one comes.
create table statuts (
  cpts_id uuid not null references cpts,
  id uuid not null,
  -- Grows with each correction: two people who edit the same text are told.
  version integer not null default 1 check (version > 0),
  debut date not null,
  fin date,
  -- By whom and when, in words: « assemblée générale constitutive ». `seance_id` names the meeting where it is known.
  adoptes_le date,
  adoptes_par text not null default '' check (length(adoptes_par) <= 300),
  seance_id uuid,
  modele text check (length(modele) between 1 and 60),
  note text not null default '' check (length(note) <= 4000),
  -- Admission, loss of membership, dues, voting right: read and checked by the room.
  regles jsonb not null check (jsonb_typeof(regles) = 'object'),
  cree_le timestamptz not null,
  modifie_le timestamptz not null,
  primary key (cpts_id, id),
  constraint statuts_dates check (fin is null or fin > debut),
  constraint statuts_overlap exclude using gist (cpts_id with =, daterange(debut, fin, '[)') with &&)
);

create table college (
  cpts_id uuid not null references cpts,
  id uuid not null,
  nom text not null check (length(nom) between 1 and 120),
  rang integer not null check (rang > 0),
  cree_le timestamptz not null,
  primary key (cpts_id, id)
);

-- What a version says of a college: its voice, how many voices each of its members has, who belongs.
create table college_regle (
  cpts_id uuid not null,
  statuts_id uuid not null,
  college_id uuid not null,
  voix text not null check (voix in ('deliberative', 'consultative')),
  poids integer not null default 1 check (poids between 0 and 100),
  -- `adherents`: whoever is a member and does one of these works, all of them when none is named; and who is named.
  appartenance text not null check (appartenance in ('adherents', 'nominative')),
  -- Codes of profession, or of profession and specialty: `10`, `10:SM54`.
  exercices text[] not null default '{}',
  description text not null default '' check (length(description) <= 500),
  article text not null default '' check (length(article) <= 120),
  primary key (cpts_id, statuts_id, college_id),
  foreign key (cpts_id, statuts_id) references statuts (cpts_id, id) on delete cascade,
  constraint college_regle_college foreign key (cpts_id, college_id) references college (cpts_id, id) on delete cascade
);
create index college_regle_par_college on college_regle (cpts_id, college_id);

create table instance (
  cpts_id uuid not null references cpts,
  id uuid not null,
  genre text not null
    check (genre in ('ag-ordinaire', 'ag-extraordinaire', 'ca', 'bureau', 'commission', 'groupe-de-travail', 'autre')),
  nom text not null check (length(nom) between 1 and 120),
  objet text not null default '' check (length(objet) <= 500),
  mission text check (mission in ('acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement')),
  rang integer not null check (rang > 0),
  fermee_le date,
  cree_le timestamptz not null,
  primary key (cpts_id, id)
);

-- What a version says of an instance: composition, notice, quorum, majority, procurations, mandates.
create table instance_regle (
  cpts_id uuid not null,
  statuts_id uuid not null,
  instance_id uuid not null,
  -- The text that gives these rules: the statutes are a contract, so is the règlement intérieur.
  texte text not null default 'statuts' check (texte in ('statuts', 'reglement-interieur', 'decision')),
  article text not null default '' check (length(article) <= 120),
  regles jsonb not null check (jsonb_typeof(regles) = 'object'),
  primary key (cpts_id, statuts_id, instance_id),
  foreign key (cpts_id, statuts_id) references statuts (cpts_id, id) on delete cascade,
  constraint instance_regle_instance foreign key (cpts_id, instance_id) references instance (cpts_id, id) on delete cascade
);
create index instance_regle_par_instance on instance_regle (cpts_id, instance_id);

-- Somebody who sits without an account: for a structure, for users, for a collectivité.
create table representant (
  cpts_id uuid not null references cpts,
  id uuid not null,
  nom text not null check (length(nom) between 1 and 200),
  -- « Maire adjointe à la santé », « Représentant des usagers ».
  qualite text not null check (length(qualite) between 1 and 200),
  structure_id uuid,
  structure text not null default '' check (length(structure) <= 200),
  courriel citext check (length(courriel) <= 254),
  cree_le timestamptz not null,
  efface_le timestamptz,
  primary key (cpts_id, id),
  foreign key (cpts_id, structure_id) references structure (cpts_id, id) on delete set null (structure_id)
);
create index representant_structure on representant (cpts_id, structure_id) where structure_id is not null;

-- A place in a college given by name, `[debut, fin)`. A name goes before a rule: who has a siège is in this college only.
create table siege (
  cpts_id uuid not null,
  id uuid not null,
  college_id uuid not null,
  professionnel_id uuid,
  representant_id uuid,
  debut date not null,
  fin date,
  motif_fin text check (motif_fin in ('terme', 'demission', 'deces', 'radiation', 'remplacement', 'perte-de-qualite', 'revocation', 'erreur')),
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  constraint siege_college foreign key (cpts_id, college_id) references college (cpts_id, id),
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id),
  constraint siege_representant foreign key (cpts_id, representant_id) references representant (cpts_id, id) on delete cascade,
  constraint siege_personne check (num_nonnulls(professionnel_id, representant_id) = 1),
  constraint siege_dates check (fin is null or fin >= debut),
  constraint siege_motif check (fin is not null or motif_fin is null),
  constraint siege_overlap exclude using gist
    (cpts_id with =, (coalesce(professionnel_id, representant_id)) with =, daterange(debut, fin, '[)') with &&)
);
create index siege_par_college on siege (cpts_id, college_id);
create index siege_professionnel on siege (cpts_id, professionnel_id) where professionnel_id is not null;
create index siege_par_representant on siege (cpts_id, representant_id) where representant_id is not null;

-- `echeance` is the day when the mandate should end, `fin` the day when it did: a mandate past its term and not ended is
-- one that nobody renewed. What elected the person is named in words, and by the meeting and the decision where known.
create table mandat (
  cpts_id uuid not null,
  id uuid not null,
  instance_id uuid not null,
  college_id uuid,
  professionnel_id uuid,
  representant_id uuid,
  fonction text not null
    check (fonction in ('presidence', 'copresidence', 'vice-presidence', 'tresorerie', 'tresorerie-adjointe', 'secretariat-general', 'secretariat-adjoint',
      'membre', 'suppleance', 'reference', 'animation')),
  precision text not null default '' check (length(precision) <= 200),
  elu_par text not null default '' check (length(elu_par) <= 300),
  seance_id uuid,
  decision_id uuid,
  debut date not null,
  echeance date,
  fin date,
  motif_fin text check (motif_fin in ('terme', 'demission', 'deces', 'radiation', 'remplacement', 'perte-de-qualite', 'revocation', 'erreur')),
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  constraint mandat_instance foreign key (cpts_id, instance_id) references instance (cpts_id, id),
  constraint mandat_college foreign key (cpts_id, college_id) references college (cpts_id, id),
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id),
  constraint mandat_representant foreign key (cpts_id, representant_id) references representant (cpts_id, id),
  constraint mandat_personne check (num_nonnulls(professionnel_id, representant_id) = 1),
  constraint mandat_dates check ((fin is null or fin >= debut) and (echeance is null or echeance > debut)),
  constraint mandat_motif check ((fin is null) = (motif_fin is null)),
  constraint mandat_overlap exclude using gist
    (cpts_id with =, instance_id with =, fonction with =, precision with =, (coalesce(professionnel_id, representant_id)) with =,
      daterange(debut, fin, '[)') with &&)
);
create index mandat_par_instance on mandat (cpts_id, instance_id, debut desc);
create index mandat_professionnel on mandat (cpts_id, professionnel_id) where professionnel_id is not null;
create index mandat_par_representant on mandat (cpts_id, representant_id) where representant_id is not null;
create index mandat_par_college on mandat (cpts_id, college_id) where college_id is not null;

select protect_tenant_table('statuts');
select protect_tenant_table('college');
select protect_tenant_table('college_regle', 'college_id');
select protect_tenant_table('instance');
select protect_tenant_table('instance_regle', 'instance_id');
select protect_tenant_table('representant');
select protect_tenant_table('siege');
select protect_tenant_table('mandat');

-- Of governance, when a professional is erased: their places and mandates end that day. Past ones stay without a name,
-- for the decisions that rest on them.
create function efface_gouvernance() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update siege set fin = greatest(debut, (new.efface_le at time zone 'UTC')::date), motif_fin = 'perte-de-qualite'
    where cpts_id = new.cpts_id and professionnel_id = new.id and (fin is null or fin > new.efface_le);
  update mandat set fin = greatest(debut, (new.efface_le at time zone 'UTC')::date), motif_fin = 'perte-de-qualite'
    where cpts_id = new.cpts_id and professionnel_id = new.id and (fin is null or fin > new.efface_le);
  return null;
end $$;
create trigger efface_2_gouvernance after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_gouvernance();
