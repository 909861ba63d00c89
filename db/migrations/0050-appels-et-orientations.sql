-- The log of calls, and where callers were sent when not to one of our slots.

-- A call that goes to the 15 waits for no field: what was not said is told as such. `00000` is no commune.
alter table demande drop constraint demande_tranche_age_check,
  add constraint demande_tranche_age_check check (tranche_age in ('0-1', '2-5', '6-15', '16-29', '30-64', '65-79', '80-plus', 'non-dite'));
alter table demande drop constraint demande_cause_check,
  add constraint demande_cause_check check (cause in ('rendez-vous', 'orientee-15', 'orientee-sas', 'orientee-urgences',
    'orientee-pharmacie', 'orientee-medecin-traitant', 'orientee-ailleurs', 'doublon', 'retiree', 'aucun-creneau', 'sans-reponse', 'conseil'));

create table orientation (
  cpts_id uuid not null,
  demande_id uuid not null,
  destination text not null check (destination in ('sas', 'urgences', 'pharmacie', 'medecin-traitant', 'autre')),
  structure_id uuid,
  le timestamptz not null,
  -- What became of it, once known. `inconnue` is an answer; null is none yet.
  suite text check (suite in ('aboutie', 'non-aboutie', 'revenue', 'inconnue')),
  suite_le timestamptz,
  suite_par uuid,
  primary key (cpts_id, demande_id),
  foreign key (cpts_id, demande_id) references demande (cpts_id, id),
  foreign key (cpts_id, structure_id) references structure (cpts_id, id),
  constraint orientation_suite check ((suite is null) = (suite_le is null) and (suite is not null or suite_par is null))
);
create index orientation_le on orientation (cpts_id, le desc);

-- No name, no reason, no health: how many calls, when, how long, and what came of them.
create table appel (
  cpts_id uuid not null references cpts,
  id uuid not null,
  recu_le timestamptz not null,
  duree_secondes integer check (duree_secondes between 0 and 14400),
  appelant text not null check (appelant in ('patient', 'proche', 'professionnel', 'regulation', 'autre')),
  issue text not null check (issue in ('demande', 'information', 'rappel', 'erreur', 'raccroche', 'autre')),
  demande_id uuid,
  note_par uuid,
  -- To be called back: when, and once done, by whom.
  rappel_le timestamptz,
  rappel_fait_le timestamptz,
  rappel_par uuid,
  rappel_issue text check (rappel_issue in ('joint', 'injoignable', 'inutile')),
  -- The number to call back, sealed like an identity; it goes as soon as it has served.
  telephone_chiffre bytea,
  primary key (cpts_id, id),
  foreign key (cpts_id, demande_id) references demande (cpts_id, id),
  constraint appel_demande check ((issue = 'demande') = (demande_id is not null)),
  constraint appel_rappel check ((issue = 'rappel') = (rappel_le is not null)),
  constraint appel_rappel_fait check ((rappel_fait_le is null) = (rappel_issue is null) and (rappel_fait_le is not null or rappel_par is null)
    and (rappel_fait_le is null or rappel_le is not null)),
  constraint appel_telephone check (telephone_chiffre is null or (rappel_le is not null and rappel_fait_le is null))
);
create index appel_recu on appel (cpts_id, recu_le desc);
create index appel_a_rappeler on appel (cpts_id, rappel_le) where rappel_le is not null and rappel_fait_le is null;
create index appel_demande on appel (cpts_id, demande_id) where demande_id is not null;
create trigger patients_exist before insert or update on appel for each row
  when (new.telephone_chiffre is not null) execute function identite_needs_patients();

select protect_tenant_table('orientation', 'demande_id');
select protect_tenant_table('appel');
