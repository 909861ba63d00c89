-- The national directory, searched by its lines: each word leads to the names that hold it, each name to the lines that
-- bear it. Nobody is gathered from their lines any more but those who are shown: gathering a million people took a third
-- of a load, and a word that many bear was read whole for each search.
drop table repertoire_personne;
drop table repertoire_mot;

-- Names are compared byte by byte, as codes are; who shows them says the order.
alter table repertoire_ligne alter column nom type text collate "C", alter column prenom type text collate "C";
create index repertoire_ligne_nom on repertoire_ligne (nom, prenom);
create index repertoire_ligne_prenom on repertoire_ligne (prenom);

-- The words of the names of the lines, folded: one row a word of a name.
create table repertoire_mot (
  mot text collate "C" not null,
  nom text collate "C" not null,
  constraint repertoire_mot_pkey primary key (mot, nom)
);
insert into repertoire_mot
  select distinct unnest(string_to_array(fold_text(x.nom), ' ')), x.nom
  from (select nom from repertoire_ligne union select prenom from repertoire_ligne) x where fold_text(x.nom) <> '';
create index repertoire_mot_proche on repertoire_mot using gin (mot gin_trgm_ops);
select protect_reference_table('repertoire_mot');
