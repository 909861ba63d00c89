-- Unscheduled care: agendas, slots, requests, appointments. Constraints decide who gets a slot, never a prior reading.

create table reglage_soins (
  cpts_id uuid primary key references cpts,
  regle text not null default 'delai' check (regle in ('delai', 'distance', 'equite')),
  -- Days after closing when the identity of a caller is erased: a proposal for the data protection officer.
  conservation_jours integer not null default 30 check (conservation_jours between 7 and 90)
);

-- One agenda for each professional, in one CPTS of the installation: its home. Names are copied from the community so
-- that a slot can be shown elsewhere without opening this CPTS.
create table agenda (
  cpts_id uuid not null references cpts,
  id uuid not null,
  personne_id uuid not null references personne,
  professionnel_id uuid not null,
  nom text not null,
  profession text not null,
  specialite text,
  metier text not null,
  ouvert boolean not null default true,
  -- Habits: what a one-off slot takes when nothing else is said.
  duree integer not null default 20 check (duree between 5 and 240),
  genre text not null default 'cabinet' check (genre in ('cabinet', 'domicile', 'teleconsultation')),
  visibilites text[] not null default '{CPTS,SNP}',
  lieu_id uuid,
  zone text not null,
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  constraint agenda_professionnel unique (cpts_id, professionnel_id),
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id),
  constraint agenda_visibilites check (visibilites <@ '{PUBLIC,PRO,SNP,CPTS}' and cardinality(visibilites) > 0)
);

-- Crossing (d): where the agenda of a person lives, unique in the installation.
create table agenda_domicile (
  personne_id uuid not null references personne,
  cpts_id uuid not null,
  agenda_id uuid not null,
  constraint agenda_domicile_unique primary key (personne_id),
  constraint agenda_domicile_place unique (personne_id, cpts_id),
  foreign key (cpts_id, agenda_id) references agenda (cpts_id, id)
);

-- Crossing (c): another CPTS of the same professional may see and book the agenda. It asks, the professional accepts.
create table partage_creneau (
  id uuid primary key,
  domicile uuid not null references cpts,
  personne_id uuid not null,
  avec uuid not null references cpts,
  statut text not null check (statut in ('demande', 'accepte', 'retire')),
  depuis timestamptz not null,
  constraint partage_creneau_unique unique (personne_id, avec),
  -- Only the home of an agenda can be named.
  constraint partage_creneau_domicile foreign key (personne_id, domicile) references agenda_domicile (personne_id, cpts_id),
  check (domicile <> avec)
);

-- Where slots are held. The point may be the commune's: distances are then approximate.
create table lieu_consultation (
  cpts_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  lieu_exercice_id uuid,
  libelle text not null,
  adresse text,
  commune text not null check (commune ~ '^[0-9][0-9AB][0-9]{3}$'),
  commune_nom text not null,
  lon double precision,
  lat double precision,
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, agenda_id) references agenda (cpts_id, id),
  foreign key (cpts_id, lieu_exercice_id) references lieu_exercice (cpts_id, id) on delete set null (lieu_exercice_id),
  constraint lieu_consultation_point check ((lon is null) = (lat is null))
);
create index lieu_consultation_agenda on lieu_consultation (cpts_id, agenda_id);
alter table agenda add foreign key (cpts_id, lieu_id) references lieu_consultation (cpts_id, id);

-- A recurrence keeps wall time and zone: a change of clocks moves no slot.
create table disponibilite (
  cpts_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  jours smallint[] not null,
  debut text not null check (debut ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  fin text not null check (fin ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  duree integer not null check (duree between 5 and 240),
  zone text not null,
  semaines integer not null check (semaines between 1 and 4),
  valide_du date not null,
  valide_au date,
  saute_feries boolean not null,
  capacite integer not null check (capacite between 1 and 20),
  lieu_id uuid,
  genre text not null check (genre in ('cabinet', 'domicile', 'teleconsultation')),
  visibilites text[] not null,
  arretee_le timestamptz,
  creee_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, agenda_id) references agenda (cpts_id, id),
  foreign key (cpts_id, lieu_id) references lieu_consultation (cpts_id, id),
  constraint disponibilite_jours check (jours <@ '{1,2,3,4,5,6,7}' and cardinality(jours) > 0),
  constraint disponibilite_heures check (fin > debut),
  constraint disponibilite_dates check (valide_au is null or valide_au >= valide_du),
  constraint disponibilite_visibilites check (visibilites <@ '{PUBLIC,PRO,SNP,CPTS}' and cardinality(visibilites) > 0)
);
create index disponibilite_agenda on disponibilite (cpts_id, agenda_id);

-- Leave `[debut, fin)`, or one day of a recurrence cancelled or added. No reason is asked for.
create table exception_agenda (
  cpts_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  genre text not null check (genre in ('absence', 'annulation', 'ajout')),
  debut timestamptz,
  fin timestamptz,
  disponibilite_id uuid,
  jour date,
  annulee_le timestamptz,
  creee_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, agenda_id) references agenda (cpts_id, id),
  foreign key (cpts_id, disponibilite_id) references disponibilite (cpts_id, id),
  constraint exception_agenda_shape check (
    (genre = 'absence' and fin > debut and disponibilite_id is null and jour is null)
    or (genre <> 'absence' and debut is null and fin is null and disponibilite_id is not null and jour is not null))
);
create index exception_agenda_agenda on exception_agenda (cpts_id, agenda_id);

-- A plage that ended: contiguous slots of one agenda on one day, told once to the registre.
create table plage (
  cpts_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  lieu_id uuid,
  debut timestamptz not null,
  fin timestamptz not null,
  acte_id uuid,
  -- An appointment changed after the acte was written.
  a_revoir boolean not null default false,
  primary key (cpts_id, id),
  foreign key (cpts_id, agenda_id) references agenda (cpts_id, id)
);
create index plage_a_revoir on plage (cpts_id) where a_revoir;

-- A slot, one row each. Never two of one place at once; never two places of the world at once.
create table creneau (
  cpts_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  -- Null: offered alone.
  disponibilite_id uuid,
  lieu_id uuid,
  debut timestamptz not null,
  fin timestamptz not null,
  during tstzrange not null generated always as (tstzrange(debut, fin, '[)')) stored,
  place integer not null default 1 check (place between 1 and 20),
  genre text not null check (genre in ('cabinet', 'domicile', 'teleconsultation')),
  visibilites text[] not null,
  statut text not null default 'offert' check (statut in ('offert', 'retire')),
  -- Withdrawn by hand: a recurrence does not lay it again.
  retrait_manuel boolean not null default false,
  -- Booked, but the professional will not be there: to be moved, and withdrawn once free.
  a_deplacer boolean not null default false,
  plage_id uuid,
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, agenda_id) references agenda (cpts_id, id),
  foreign key (cpts_id, disponibilite_id) references disponibilite (cpts_id, id),
  foreign key (cpts_id, lieu_id) references lieu_consultation (cpts_id, id),
  foreign key (cpts_id, plage_id) references plage (cpts_id, id),
  constraint creneau_dates check (fin > debut),
  constraint creneau_visibilites check (visibilites <@ '{PUBLIC,PRO,SNP,CPTS}' and cardinality(visibilites) > 0),
  -- What an appointment holds: a withdrawn slot cannot be booked, a booked one cannot be withdrawn.
  constraint creneau_statut unique (cpts_id, id, statut),
  constraint creneau_place_prise exclude using gist (cpts_id with =, agenda_id with =, place with =, during with &&)
    where (statut = 'offert'),
  constraint creneau_ubiquite exclude using gist (cpts_id with =, agenda_id with =, lieu_id with <>, during with &&)
    where (statut = 'offert')
);
create index creneau_agenda on creneau (cpts_id, agenda_id, debut);
create index creneau_debut on creneau (cpts_id, debut);
create index creneau_sans_plage on creneau (cpts_id, fin) where plage_id is null and statut = 'offert';

create table demande (
  cpts_id uuid not null references cpts,
  id uuid not null,
  appelant text not null check (appelant in ('patient', 'proche', 'professionnel', 'regulation')),
  tranche_age text not null check (tranche_age in ('0-1', '2-5', '6-15', '16-29', '30-64', '65-79', '80-plus')),
  commune text not null check (commune ~ '^[0-9][0-9AB][0-9]{3}$'),
  commune_nom text not null,
  motif text not null,
  degre text not null check (degre in ('jour', '24h', '48h')),
  contraintes text[] not null default '{}',
  statut text not null default 'ouverte' check (statut in ('ouverte', 'pourvue', 'close')),
  cause text check (cause in ('rendez-vous', 'orientee-15', 'orientee-sas', 'doublon', 'retiree', 'aucun-creneau', 'sans-reponse', 'conseil')),
  echeance timestamptz not null,
  creee_le timestamptz not null,
  close_le timestamptz,
  primary key (cpts_id, id),
  constraint demande_cause check ((statut = 'close') = (cause is not null) and (statut = 'close') = (close_le is not null))
);
create index demande_creee on demande (cpts_id, creee_le desc);
create index demande_en_cours on demande (cpts_id, echeance) where statut <> 'close';

-- The identity stands apart, encrypted with a key of the installation, and is erased on schedule.
create table identite_patient (
  cpts_id uuid not null,
  demande_id uuid not null,
  chiffre bytea not null,
  -- Known once the request is closed.
  effacer_le timestamptz,
  primary key (cpts_id, demande_id),
  foreign key (cpts_id, demande_id) references demande (cpts_id, id)
);
create index identite_patient_effacer on identite_patient (cpts_id, effacer_le);
-- Without patients the field does not exist: the base refuses it too.
create function identite_needs_patients() returns trigger language plpgsql set search_path = public as $$
begin
  if not exists (select 1 from installation where patients) then
    raise exception 'this installation holds no identity of patients' using errcode = 'P0001', constraint = 'identite_sans_patients';
  end if;
  return new;
end $$;
create trigger patients_exist before insert or update on identite_patient for each row execute function identite_needs_patients();

-- An appointment holds its slot while it is not cancelled. `demande_cpts` and `demande_id` are an opaque reference: the
-- request may live in another CPTS.
create table rendez_vous (
  cpts_id uuid not null,
  id uuid not null,
  creneau_id uuid not null,
  creneau_statut text default 'offert' check (creneau_statut = 'offert'),
  -- Copied from the slot, whose hours never change: lists and counts read one table.
  agenda_id uuid not null,
  debut timestamptz not null,
  fin timestamptz not null,
  demande_cpts uuid not null,
  demande_id uuid not null,
  statut text not null default 'reserve' check (statut in ('reserve', 'honore', 'absent', 'annule')),
  reserve_le timestamptz not null,
  annule_le timestamptz,
  primary key (cpts_id, id),
  constraint rendez_vous_creneau foreign key (cpts_id, creneau_id, creneau_statut) references creneau (cpts_id, id, statut),
  constraint rendez_vous_annule check ((statut = 'annule') = (creneau_statut is null) and (statut = 'annule') = (annule_le is not null))
);
create unique index rendez_vous_creneau_pris on rendez_vous (cpts_id, creneau_id) where statut <> 'annule';
create index rendez_vous_agenda on rendez_vous (cpts_id, agenda_id, debut) where statut <> 'annule';
create unique index rendez_vous_demande_pourvue on rendez_vous (cpts_id, demande_cpts, demande_id) where statut <> 'annule';

-- What the asking CPTS keeps of an appointment held in the home of another agenda.
create table rendez_vous_miroir (
  cpts_id uuid not null,
  id uuid not null,
  demande_id uuid not null,
  domicile uuid not null references cpts,
  creneau_id uuid not null,
  personne_id uuid not null,
  nom text not null,
  metier text not null,
  genre text not null,
  lieu text,
  adresse text,
  commune text,
  commune_nom text,
  debut timestamptz not null,
  fin timestamptz not null,
  statut text not null check (statut in ('reserve', 'honore', 'absent', 'annule')),
  reserve_le timestamptz not null,
  zone text not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, demande_id) references demande (cpts_id, id),
  check (domicile <> cpts_id)
);
create unique index rendez_vous_miroir_demande on rendez_vous_miroir (cpts_id, demande_id) where statut <> 'annule';
create index rendez_vous_miroir_debut on rendez_vous_miroir (cpts_id, debut);

-- Crossing (c): the search index, one row for each free slot and each CPTS that may see it. No patient, ever.
create table creneau_publie (
  visible_par uuid not null,
  creneau_id uuid not null,
  domicile uuid not null,
  agenda_id uuid not null,
  personne_id uuid not null,
  nom text not null,
  metier text not null,
  profession text not null,
  specialite text,
  lieu text,
  adresse text,
  commune text,
  commune_nom text,
  lon double precision,
  lat double precision,
  genre text not null,
  visibilites text[] not null,
  debut timestamptz not null,
  fin timestamptz not null,
  zone text not null,
  primary key (creneau_id, visible_par)
);
create index creneau_publie_debut on creneau_publie (visible_par, debut);
-- The commune stands last so that slots of other communes are passed over without being read.
create index creneau_publie_profession on creneau_publie (visible_par, profession, debut, commune);

-- Kilometres as the crow flies; the rule ranking.ts computes the same.
create function distance_km(lon1 double precision, lat1 double precision, lon2 double precision, lat2 double precision)
  returns double precision language sql immutable parallel safe as $$
  select 12742.0176 * asin(least(1, sqrt(power(sin(radians(lat2 - lat1) / 2), 2)
    + cos(radians(lat1)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon1) / 2), 2))))
$$;

-- Puts free slots in the search index, for their home and for each accepted share.
create function publish_creneaux(ids uuid[]) returns void language sql volatile set search_path = public as $$
  insert into creneau_publie (visible_par, creneau_id, domicile, agenda_id, personne_id, nom, metier, profession, specialite,
    lieu, adresse, commune, commune_nom, lon, lat, genre, visibilites, debut, fin, zone)
  select v.visible_par, c.id, c.cpts_id, a.id, a.personne_id, a.nom, a.metier, a.profession, a.specialite,
    l.libelle, l.adresse, l.commune, l.commune_nom, l.lon, l.lat, c.genre, c.visibilites, c.debut, c.fin, a.zone
  from creneau c
  join agenda a on a.cpts_id = c.cpts_id and a.id = c.agenda_id
  left join lieu_consultation l on l.cpts_id = c.cpts_id and l.id = c.lieu_id
  cross join lateral (
    select c.cpts_id as visible_par
    union all
    select p.avec from partage_creneau p
    where p.personne_id = a.personne_id and p.domicile = c.cpts_id and p.statut = 'accepte') v
  where c.cpts_id = current_cpts() and c.id = any (ids) and c.statut = 'offert' and not c.a_deplacer
    and not exists (select 1 from rendez_vous r where r.cpts_id = c.cpts_id and r.creneau_id = c.id and r.statut <> 'annule')
  on conflict do nothing
$$;

-- The index follows each appointment in its own transaction: booked, the slot leaves it; cancelled, it comes back, or is
-- withdrawn if its professional will not be there.
create function follow_rendez_vous() returns trigger language plpgsql set search_path = public as $$
begin
  if new.statut <> 'annule' then
    if tg_op = 'INSERT' or old.statut = 'annule' then
      delete from creneau_publie where creneau_id = new.creneau_id;
    end if;
  elsif old.statut <> 'annule' then
    update creneau set statut = 'retire', a_deplacer = false
      where cpts_id = new.cpts_id and id = new.creneau_id and a_deplacer;
    if not found then perform publish_creneaux(array[new.creneau_id]); end if;
  end if;
  if tg_op = 'UPDATE' then
    update plage p set a_revoir = true from creneau c
      where c.cpts_id = new.cpts_id and c.id = new.creneau_id and p.cpts_id = c.cpts_id and p.id = c.plage_id;
  end if;
  return null;
end $$;
create trigger follow after insert or update of statut on rendez_vous for each row execute function follow_rendez_vous();

select protect_tenant_table('reglage_soins', 'cpts_id');
select protect_tenant_table('agenda');
select protect_global_table('agenda_domicile',
  'cpts_id = current_cpts() or personne_id = current_personne() or personne_is_known_here(personne_id)',
  'cpts_id = current_cpts()', 'personne_id');
select protect_tenant_table('lieu_consultation');
select protect_tenant_table('disponibilite');
select protect_tenant_table('exception_agenda');
select protect_tenant_table('plage', null);
-- Slots of a recurrence are told by their recurrence: only those offered or withdrawn by hand are told one by one.
select protect_tenant_table('creneau', null);
create trigger journal_ponctuel after insert on creneau for each row when (new.disponibilite_id is null)
  execute function write_journal('id');
create trigger journal_retrait after update on creneau for each row
  when (new.retrait_manuel is distinct from old.retrait_manuel) execute function write_journal('id');
select protect_tenant_table('demande');
select protect_tenant_table('identite_patient', 'demande_id');
select protect_tenant_table('rendez_vous');
select protect_tenant_table('rendez_vous_miroir', null);
select protect_global_table('creneau_publie', 'visible_par = current_cpts() or domicile = current_cpts()', 'domicile = current_cpts()', null);

-- Both sides and the professional read a share. The other CPTS may ask and withdraw, never accept.
select protect('partage_creneau');
create policy readers on partage_creneau for select to maillage_app
  using (domicile = current_cpts() or avec = current_cpts() or personne_id = current_personne());
create policy inserters on partage_creneau for insert to maillage_app
  with check (domicile = current_cpts() or (avec = current_cpts() and statut = 'demande'));
create policy updaters on partage_creneau for update to maillage_app
  using (domicile = current_cpts() or avec = current_cpts())
  with check (domicile = current_cpts() or (avec = current_cpts() and statut <> 'accepte'));
grant select, insert, update on partage_creneau to maillage_app;
create trigger journal after insert or update or delete on partage_creneau for each row execute function write_journal('id');
