-- Lines that a demonstration invented are never cited as those of the national directory.
alter table repertoire_chargement add column fictif boolean not null default false;
