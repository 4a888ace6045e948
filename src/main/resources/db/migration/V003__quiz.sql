-- Revisions of items and quizzes. Rows are added and never changed: an attempt names its revision for ever.

create table item_revision (
    id uuid primary key,
    item_id varchar(60) not null,
    kind varchar(60) not null,
    hash varchar(64) not null,
    structure_hash varchar(64) not null,
    text_hashes text not null,
    document text not null,
    constraint item_revision_hash unique (hash)
);

create index item_revision_item on item_revision (item_id);

create table quiz_revision (
    id uuid primary key,
    quiz_id varchar(60) not null,
    module varchar(60) not null,
    hash varchar(64) not null,
    document text not null,
    constraint quiz_revision_hash unique (hash)
);

create table quiz_slot (
    quiz_revision uuid not null references quiz_revision (id),
    position integer not null,
    item_revision uuid not null references item_revision (id),
    marks integer not null,
    primary key (quiz_revision, position)
);

create table edition_quiz (
    edition varchar(64) not null,
    quiz_id varchar(60) not null,
    quiz_revision uuid not null references quiz_revision (id),
    primary key (edition, quiz_id)
);

-- Check-yourself items belong to an edition and to no quiz.
create table edition_check (
    edition varchar(64) not null,
    item_id varchar(60) not null,
    item_revision uuid not null references item_revision (id),
    primary key (edition, item_id)
);
