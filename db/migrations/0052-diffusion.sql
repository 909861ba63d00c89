-- A request told to a group of professionals: one signed link each, the first who accepts has it.

alter table reglage_soins
  -- Minutes for which the usual professional is asked alone; 0: everybody at once.
  add column habituel_minutes integer not null default 15 check (habituel_minutes between 0 and 120),
  -- Minutes after which nobody is waited for any more, once the group was asked.
  add column diffusion_minutes integer not null default 60 check (diffusion_minutes between 10 and 720),
  -- How many requests are told to one professional in twenty-four hours.
  add column diffusions_par_jour integer not null default 4 check (diffusions_par_jour between 1 and 20);

-- Whom a group holds is read when it serves: who meets all its conditions, and those who were added by hand.
create table groupe_diffusion (
  cpts_id uuid not null references cpts,
  id uuid not null,
  nom text not null check (length(nom) between 1 and 80),
  professions text[] not null default '{}',
  communes text[] not null default '{}',
  structures uuid[] not null default '{}',
  cree_le timestamptz not null,
  archive_le timestamptz,
  primary key (cpts_id, id)
);
create unique index groupe_diffusion_nom on groupe_diffusion (cpts_id, lower(nom)) where archive_le is null;
create table groupe_membre (
  cpts_id uuid not null,
  groupe_id uuid not null,
  agenda_id uuid not null,
  primary key (cpts_id, groupe_id, agenda_id),
  foreign key (cpts_id, groupe_id) references groupe_diffusion (cpts_id, id),
  foreign key (cpts_id, agenda_id) references agenda (cpts_id, id)
);

create table diffusion (
  cpts_id uuid not null references cpts,
  id uuid not null,
  demande_id uuid not null,
  groupe_id uuid not null,
  -- As the group was called that day.
  groupe_nom text not null,
  -- Until when the usual professional is asked alone.
  habituel_jusqu_a timestamptz,
  echeance timestamptz not null,
  statut text not null default 'en-cours' check (statut in ('en-cours', 'acceptee', 'sans-reponse', 'arretee')),
  -- Somebody at the desk knows that nobody answered.
  vue_le timestamptz,
  creee_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, demande_id) references demande (cpts_id, id),
  foreign key (cpts_id, groupe_id) references groupe_diffusion (cpts_id, id),
  constraint diffusion_dates check (echeance > creee_le and (habituel_jusqu_a is null or habituel_jusqu_a < echeance))
);
create unique index diffusion_en_cours on diffusion (cpts_id, demande_id) where statut = 'en-cours';
create index diffusion_creee on diffusion (cpts_id, creee_le desc);

-- One professional who is asked. Names are those of the agenda, which loses its own when its professional is erased.
create table diffusion_envoi (
  cpts_id uuid not null,
  id uuid not null,
  diffusion_id uuid not null,
  agenda_id uuid not null,
  habituel boolean not null default false,
  -- Nothing may be answered before: the usual professional is asked first.
  ouvre_le timestamptz not null,
  reponse text check (reponse in ('accepte', 'refuse')),
  raison text check (raison in ('complet', 'absent', 'trop-loin', 'hors-champ', 'autre')),
  repondu_le timestamptz,
  rendez_vous_id uuid,
  primary key (cpts_id, id),
  foreign key (cpts_id, diffusion_id) references diffusion (cpts_id, id),
  foreign key (cpts_id, agenda_id) references agenda (cpts_id, id),
  constraint diffusion_envoi_une_fois unique (cpts_id, diffusion_id, agenda_id),
  constraint diffusion_envoi_reponse check ((reponse is null) = (repondu_le is null)
    and (raison is null or reponse = 'refuse') and ((rendez_vous_id is not null) = (reponse is not distinct from 'accepte')))
);
-- The first who accepts has it.
create unique index diffusion_une_acceptation on diffusion_envoi (cpts_id, diffusion_id) where reponse = 'accepte';
create index diffusion_envoi_agenda on diffusion_envoi (cpts_id, agenda_id, ouvre_le desc);

-- Who does not want to be asked this way.
create table diffusion_refus (
  cpts_id uuid not null,
  agenda_id uuid not null,
  depuis timestamptz not null,
  primary key (cpts_id, agenda_id),
  foreign key (cpts_id, agenda_id) references agenda (cpts_id, id)
);

-- A professional who is erased belongs to no group any more; what they answered goes, how many were asked stays counted.
create function efface_diffusion() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own uuid;
begin
  select id into own from agenda where cpts_id = new.cpts_id and professionnel_id = new.id;
  if own is null then return null; end if;
  delete from groupe_membre where cpts_id = new.cpts_id and agenda_id = own;
  delete from diffusion_refus where cpts_id = new.cpts_id and agenda_id = own;
  update diffusion_envoi set raison = null where cpts_id = new.cpts_id and agenda_id = own and raison is not null;
  return null;
end $$;
create trigger efface_1_diffusion after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_diffusion();

select protect_tenant_table('groupe_diffusion');
select protect_tenant_table('groupe_membre', 'agenda_id');
select protect_tenant_table('diffusion');
select protect_tenant_table('diffusion_envoi');
select protect_tenant_table('diffusion_refus', 'agenda_id');
