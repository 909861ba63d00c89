-- The calendar of the activity: its revisions, who was told of what, mails that carry an event, availability polls.

-- The SEQUENCE of the event that calendars hold: it rises when something changes that matters to who is expected. The
-- same list stands in rules/convocation.ts, and a test holds the two together.
alter table activite add column sequence integer not null default 0;
create function revise_activite() returns trigger language plpgsql set search_path = public as $$
begin
  if (new.debut, new.fin, new.a_distance, new.visio, new.commune, new.lieu, new.etat = 'annule')
    is distinct from (old.debut, old.fin, old.a_distance, old.visio, old.commune, old.lieu, old.etat = 'annule') then
    new.sequence := old.sequence + 1;
  end if;
  return new;
end $$;
create trigger revise before update on activite for each row execute function revise_activite();

-- What each person was last told of an activité. It outlives the line of the invite, so that who is taken off the list
-- is told once; it goes some weeks after the meeting.
create table convocation (
  cpts_id uuid not null,
  id uuid not null,
  activite_id uuid not null,
  invite_id uuid not null,
  professionnel_id uuid,
  nom text not null check (length(nom) between 1 and 200),
  courriel citext not null check (length(courriel) <= 254),
  sequence integer not null check (sequence >= 0),
  methode text not null check (methode in ('REQUEST', 'CANCEL')),
  -- The hour, the place and the way to join, as they were told.
  annonce jsonb not null,
  invite_le timestamptz not null,
  dite_le timestamptz not null,
  -- The start that the reminder was for: one reminder for each start.
  rappele_pour timestamptz,
  primary key (cpts_id, id),
  constraint convocation_une unique (cpts_id, activite_id, invite_id),
  foreign key (cpts_id, activite_id) references activite (cpts_id, id) on delete cascade,
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id) on delete set null (professionnel_id)
);
create index convocation_professionnel on convocation (cpts_id, professionnel_id) where professionnel_id is not null;

-- A mail may carry an event for the calendar of who reads it (RFC 6047).
alter table courriel add column calendrier text, add column methode text,
  add constraint courriel_methode check (methode in ('REQUEST', 'CANCEL')),
  add constraint courriel_calendrier check (calendrier is null or methode is not null);

-- A poll on dates: slots are proposed, people answer, it ends or becomes a meeting.
create table sondage (
  cpts_id uuid not null references cpts,
  id uuid not null,
  titre text not null check (length(titre) between 1 and 300),
  description text check (length(description) <= 2000),
  genre text not null check (length(genre) between 1 and 40),
  mission text check (mission in ('acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement')),
  fiche_action_id uuid,
  groupe text check (length(groupe) between 1 and 100),
  lieu text check (length(lieu) between 1 and 200),
  commune text check (commune ~ '^[0-9][0-9AB][0-9]{3}$'),
  visio text check (length(visio) <= 500),
  zone text not null,
  organisateur_id uuid references personne on delete set null,
  -- Whether who opens the link sees the names of the others, or counts only.
  noms_visibles boolean not null default false,
  -- No answer after this.
  cloture_le timestamptz not null,
  etat text not null default 'ouvert' check (etat in ('ouvert', 'clos')),
  clos_le timestamptz,
  -- When who had not answered was last written to.
  relance_le timestamptz,
  -- The meeting that it became.
  activite_id uuid,
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  constraint sondage_activite unique (cpts_id, activite_id),
  constraint sondage_fiche_action foreign key (cpts_id, fiche_action_id) references fiche_action (cpts_id, id),
  foreign key (cpts_id, activite_id) references activite (cpts_id, id) on delete set null (activite_id),
  check ((etat = 'clos') = (clos_le is not null)),
  check (activite_id is null or etat = 'clos')
);
create index sondage_recents on sondage (cpts_id, cree_le desc);

create table sondage_creneau (
  cpts_id uuid not null,
  sondage_id uuid not null,
  id uuid not null,
  debut timestamptz not null,
  fin timestamptz not null,
  primary key (cpts_id, sondage_id, id),
  constraint sondage_creneau_une_fois unique (cpts_id, sondage_id, debut, fin),
  foreign key (cpts_id, sondage_id) references sondage (cpts_id, id) on delete cascade,
  check (fin > debut),
  check (date_trunc('milliseconds', debut) = debut and date_trunc('milliseconds', fin) = fin)
);

-- Who is asked, or who gave a name through the shared link. `qui` names the person once in the poll: a professional by
-- id, anybody else by their folded name.
create table sondage_participant (
  cpts_id uuid not null,
  sondage_id uuid not null,
  id uuid not null,
  qui text not null,
  professionnel_id uuid,
  nom text not null check (length(nom) between 1 and 200),
  courriel citext check (length(courriel) <= 254),
  requis boolean not null default false,
  par_le_partage boolean not null default false,
  commentaire text check (length(commentaire) between 1 and 500),
  ajoute_le timestamptz not null,
  repondu_le timestamptz,
  primary key (cpts_id, sondage_id, id),
  constraint sondage_une_reponse unique (cpts_id, sondage_id, qui),
  foreign key (cpts_id, sondage_id) references sondage (cpts_id, id) on delete cascade,
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id) on delete set null (professionnel_id)
);
create index sondage_participant_professionnel on sondage_participant (cpts_id, professionnel_id)
  where professionnel_id is not null;

create table sondage_reponse (
  cpts_id uuid not null,
  sondage_id uuid not null,
  participant_id uuid not null,
  creneau_id uuid not null,
  reponse text not null check (reponse in ('oui', 'si-besoin', 'non')),
  primary key (cpts_id, sondage_id, participant_id, creneau_id),
  foreign key (cpts_id, sondage_id, participant_id) references sondage_participant (cpts_id, sondage_id, id) on delete cascade,
  foreign key (cpts_id, sondage_id, creneau_id) references sondage_creneau (cpts_id, sondage_id, id) on delete cascade
);

select protect_tenant_table('convocation');
select protect_tenant_table('sondage');
select protect_tenant_table('sondage_creneau', 'sondage_id');
select protect_tenant_table('sondage_participant');
select protect_tenant_table('sondage_reponse', null);

-- When a professional is erased: nobody writes to them any more, and their answers go.
create function efface_convocations() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from convocation where cpts_id = new.cpts_id and professionnel_id = new.id;
  delete from sondage_participant where cpts_id = new.cpts_id and professionnel_id = new.id;
  return null;
end $$;
create trigger efface_2_convocations after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_convocations();
